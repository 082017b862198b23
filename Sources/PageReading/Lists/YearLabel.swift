import Supervision

/// A short text that names a year, with or without what the documents sought are called behind it: `2025年`, `2025`,
/// `二〇二五年`.
struct YearLabel: Equatable, Sendable {
    let year: Int
    /// What stands behind the year and its unit; empty where the text is a year and nothing else.
    let rest: [UInt8]
    /// Whether the text says no more than the year and what the documents sought are called.
    let isBare: Bool

    init?(_ text: Span<UInt8>, of sought: SoughtDocuments) {
        let line = TextLine(text).bytes.filter { $0 != ASCII.space }
        guard line.count >= 4, line.count <= 72, let (year, end) = Self.year(in: line.span) else { return nil }
        var rest = end
        if line.span.has("年度", at: rest) {
            rest += 6
        } else if line.span.has("年", at: rest), !sought.isYearlyName(in: line.span, at: rest) {
            rest += 3
        }
        // 2025年1月 is a month, 20251 no year.
        if rest < line.count, Numerals.digit(in: line.span, at: rest) != nil || line.span.has("月", at: rest) {
            return nil
        }
        let behind = Array(line[rest...])
        self.year = year
        self.rest = behind
        isBare = Self.isBare(behind.span, sought)
    }

    /// Whether what stands behind a year leaves the text its name: nothing, 报告, or the name of a document with words of
    /// time and work before it.
    private static func isBare(_ rest: Span<UInt8>, _ sought: SoughtDocuments) -> Bool {
        if rest.isEmpty || rest.count == 6 && rest.has("报告", at: 0) { return true }
        var start = 0
        while start < rest.count {
            if sought.isName(rest.extracting(start..<rest.count)) { return true }
            let words: [StaticString] = ["年度", "年", "工作"]
            guard let word = words.first(where: { rest.has($0, at: start) }) else { return false }
            start += word.utf8CodeUnitCount
        }
        return false
    }

    private static func year(in text: Span<UInt8>) -> (Int, Int)? {
        if let run = Numerals.run(in: text, at: 0) {
            return run.digits == 4 && (1990...2099).contains(run.value) ? (run.value, run.end) : nil
        }
        var value = 0
        var index = 0
        for _ in 0..<4 {
            guard let digit = Numerals.chineseDigit(in: text, at: index), digit.value < 10 else { return nil }
            value = value * 10 + digit.value
            index += digit.length
        }
        return (1990...2099).contains(value) && text.has("年", at: index) ? (value, index) : nil
    }

    /// Whether a text that begins with this byte may be one; most do not.
    static func mayBegin(with byte: UInt8) -> Bool {
        byte == 0x31 || byte == 0x32 || byte == 0xE4 || byte == 0xEF
    }
}
