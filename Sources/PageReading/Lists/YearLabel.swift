/// A short text that names a year: `2025年`, `2025`, `二〇二五年`, `2025年度报告`.
struct YearLabel: Equatable, Sendable {
    let year: Int
    /// What stands behind the year and its unit; empty where the text is a year and nothing else.
    let rest: [UInt8]

    /// What a text may say behind a year that leaves it the name of a year.
    private static let bareRests: [StaticString] = ["年报", "年度报告", "报告", "年度年报", "年年报", "工作年度报告", "年度工作报告"]

    /// Whether the text says no more than the year and that it is of reports.
    var isBare: Bool {
        rest.isEmpty || Self.bareRests.contains { rest.count == $0.utf8CodeUnitCount && rest.span.has($0, at: 0) }
    }

    init?(_ text: Span<UInt8>) {
        let line = TextLine(text).bytes.filter { $0 != ASCII.space }
        guard line.count >= 4, line.count <= 72, let (year, end) = Self.year(in: line.span) else { return nil }
        var rest = end
        for unit in ["年度", "年"] as [StaticString] where line.span.has(unit, at: rest) {
            // 年报 is a word of its own.
            if line.span.has("年报", at: rest) { break }
            rest += unit.utf8CodeUnitCount
            break
        }
        // 2025年1月 is a month, 20251 no year.
        if rest < line.count, Numerals.digit(in: line.span, at: rest) != nil || line.span.has("月", at: rest) {
            return nil
        }
        self.year = year
        self.rest = Array(line[rest...])
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
