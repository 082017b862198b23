import Supervision

/// Reads the date that publishing systems write into addresses. It says when a page was made, not when it was shown.
enum AddressDate {
    static func read(_ address: WebAddress) -> PageDate? {
        let bytes = Array(address.text.utf8)
        guard let (date, range) = find(in: bytes.span) else { return nil }
        return PageDate(date: date, kind: .publication, basis: .address, evidence: bytes.span.string(range))
    }

    /// The date in an address as it is linked.
    static func read(_ address: Span<UInt8>) -> CivilDate? { find(in: address)?.0 }

    private static func find(in text: Span<UInt8>) -> (CivilDate, Range<Int>)? {
        var fallback: (CivilDate, Range<Int>)?
        for index in 1..<max(1, text.count) where ASCII.isDigit(text[index]) && !ASCII.isDigit(text[index - 1]) {
            guard let run = Numerals.run(in: text, at: index) else { continue }
            let before = text[index - 1]
            if run.digits == 8, before | 0x20 == 0x74, index > 1, text[index - 2] == ASCII.slash,
                let date = compact(run.value)
            {
                return (date, index - 1..<run.end)
            }
            let isSegment = before == ASCII.slash
            guard isSegment, fallback == nil else { continue }
            fallback = folder(text, run, at: index)
        }
        return fallback
    }

    /// `/20180131/`, `/2018-01/31/`, `/2018/1/31/`, `/201801/31/`.
    private static func folder(_ text: Span<UInt8>, _ run: DateScanner.Run, at start: Int) -> (CivilDate, Range<Int>)? {
        if run.digits == 8, isEnd(text, at: run.end) { return compact(run.value).map { ($0, start..<run.end) } }
        if run.digits == 6, isSlash(text, run.end), let day = Numerals.run(in: text, at: run.end + 1), day.digits == 2,
            isEnd(text, at: day.end)
        {
            return date(run.value / 100, run.value % 100, day.value).map { ($0, start..<day.end) }
        }
        guard run.digits == 4, run.end < text.count, isSlash(text, run.end) || text[run.end] == ASCII.hyphen,
            let month = Numerals.run(in: text, at: run.end + 1), month.digits <= 2, month.end < text.count,
            isSlash(text, month.end) || text[month.end] == ASCII.hyphen,
            let day = Numerals.run(in: text, at: month.end + 1), day.digits <= 2, isEnd(text, at: day.end)
        else { return nil }
        return date(run.value, month.value, day.value).map { ($0, start..<day.end) }
    }

    private static func isSlash(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index < text.count && text[index] == ASCII.slash
    }

    private static func isEnd(_ text: Span<UInt8>, at index: Int) -> Bool {
        index >= text.count || !ASCII.isNameByte(text[index]) || text[index] == 0x5F
    }

    private static func compact(_ value: Int) -> CivilDate? { date(value / 10_000, value / 100 % 100, value % 100) }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
        (1990...2099).contains(year) ? CivilDate(year: year, month: month, day: day) : nil
    }
}
