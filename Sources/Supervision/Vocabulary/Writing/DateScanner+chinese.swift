/// Dates in Chinese numerals.
extension DateScanner {
    /// `二〇一八年一月三十一日`; a year of two digits, such as 一一年, has lost its century.
    static func chinese(_ text: Span<UInt8>, at start: Int) -> WrittenDate? {
        var digits: [Int] = []
        var index = start
        while digits.count < 5, let digit = Numerals.chineseDigit(in: text, at: index) {
            digits.append(digit.value)
            index += digit.length
        }
        guard let year = year(of: digits), let afterYear = skipping("年", in: text, at: index),
            let month = number(in: text, at: afterYear), let afterMonth = skipping("月", in: text, at: month.end),
            let day = number(in: text, at: afterMonth), let end = skipping("日", in: text, at: day.end)
        else { return nil }
        return date(text, year, month.value, day.value, range: start..<end, isRepaired: digits.count == 2)
    }

    private static func year(of digits: [Int]) -> Int? {
        guard digits.allSatisfy({ $0 < 10 }) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + $1 }
        switch digits.count {
        case 4: return value
        case 2: return value < 50 ? 2000 + value : 1900 + value
        default: return nil
        }
    }

    /// A number in Chinese numerals or in digits, spaces before it skipped.
    private static func number(in text: Span<UInt8>, at index: Int) -> (value: Int, end: Int)? {
        let index = ClockTime.skippingSpaces(in: text, from: index)
        if let run = Numerals.run(in: text, at: index) { return (run.value, run.end) }
        return Numerals.chineseNumber(in: text, at: index)
    }

    private static func skipping(_ sign: StaticString, in text: Span<UInt8>, at index: Int) -> Int? {
        let index = ClockTime.skippingSpaces(in: text, from: index)
        return text.has(sign, at: index) ? index + sign.utf8CodeUnitCount : nil
    }
}
