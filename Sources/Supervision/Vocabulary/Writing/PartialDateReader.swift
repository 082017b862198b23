/// Reads a date that may be a year or a month alone, or leave out its year, in folded text.
///
/// It is the same grammar as that of `DateScanner`: the numerals, and the days that torn digits can mean, are told by
/// one rule.
struct PartialDateReader {
    /// Where reading goes on, in bytes.
    private(set) var position: Int

    init(position: Int) {
        self.position = position
    }

    typealias Parts = (year: Int, month: Int?, day: Int?)

    private struct Number {
        let value: Int
        /// How many digits it has; of a Chinese number this does not matter.
        let digits: Int
        let isArabic: Bool
    }

    /// The date at `position`; nil where none stands there.
    mutating func read(_ text: Span<UInt8>, inheritedYear inherited: Int?) -> Parts? {
        let start = position
        let own = takeYear(text)
        if own != nil { takeYearUnit(text) }
        guard let year = own ?? inherited else { return nil }
        let end = position
        if let (month, day) = takeMonthAndDay(text, of: year) { return (year, month, day) }
        position = end
        return own == nil || end == start ? nil : (year, nil, nil)
    }

    private mutating func takeYear(_ text: Span<UInt8>) -> Int? {
        guard position < text.count else { return nil }
        let isArabic = ASCII.isDigit(text[position])
        if isArabic, position > 0, ASCII.isDigit(text[position - 1]) { return nil }
        var value = 0
        var end = position
        for _ in 0..<4 {
            guard let digit = Numerals.yearDigit(in: text, at: end) else { return nil }
            value = value * 10 + digit.value
            end += digit.length
        }
        // Four Chinese digits without 年 are a number of anything.
        guard (1990...2099).contains(value), isArabic || text.has("年", at: end) else { return nil }
        position = end
        return value
    }

    private mutating func takeYearUnit(_ text: Span<UInt8>) {
        if text.has("年", at: position) {
            position += text.has("年度", at: position) ? 6 : 3
        } else if isSeparator(text, at: position), position + 1 < text.count, ASCII.isDigit(text[position + 1]) {
            position += 1
        }
    }

    private func isSeparator(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index >= 0, index < text.count else { return false }
        return text[index] == ASCII.hyphen || text[index] == 0x2E || text[index] == ASCII.slash
    }

    private mutating func takeMonthAndDay(_ text: Span<UInt8>, of year: Int) -> (Int, Int?)? {
        let start = position
        guard let number = takeNumber(text) else { return nil }
        if text.has("月", at: position) {
            position += 3
            return takeDay(text, of: number.value, isBehindSign: true)
        }
        if number.digits <= 2, isSeparator(text, at: position), position + 1 < text.count {
            let end = position
            position += 1
            if let (month, day) = takeDay(text, of: number.value, isBehindSign: false), day != nil {
                return (month, day)
            }
            position = end
            // `2025.1` and `2025-1` are months; a bare number after 年 is not.
            return (1...12).contains(number.value) && isSeparator(text, at: start - 1) ? (number.value, nil) : nil
        }
        let isDay = isDaySign(text)
        guard number.isArabic, (2...4).contains(number.digits), isDay || number.digits >= 3,
            let split = DateScanner.onlySplit(number.value, digits: number.digits, year: year)
        else { return nil }
        if isDay { position += 3 }
        return (split.month, split.day)
    }

    private func isDaySign(_ text: Span<UInt8>) -> Bool { text.has("日", at: position) || text.has("号", at: position) }

    /// - Parameter isBehindSign: Whether 月 stands before: a number behind it that is not called a day is the number of
    ///   something.
    private mutating func takeDay(_ text: Span<UInt8>, of month: Int, isBehindSign: Bool) -> (Int, Int?)? {
        guard (1...12).contains(month) else { return nil }
        let end = position
        let number = takeNumber(text)
        let isDay = isDaySign(text)
        guard let number, number.digits <= 2 || !number.isArabic, (1...31).contains(number.value),
            !text.has("月", at: position), isDay || !isBehindSign
        else {
            position = end
            return (month, nil)
        }
        if isDay { position += 3 }
        return (month, number.value)
    }

    /// An Arabic number of up to four digits, or a Chinese one up to 九十九.
    private mutating func takeNumber(_ text: Span<UInt8>) -> Number? {
        if let run = Numerals.run(in: text, at: position) {
            guard run.digits <= 4 else { return nil }
            position = run.end
            return Number(value: run.value, digits: run.digits, isArabic: true)
        }
        guard let number = Numerals.chineseNumber(in: text, at: position) else { return nil }
        position = number.end
        return Number(value: number.value, digits: 1, isArabic: false)
    }
}
