/// Reads numbers as Chinese pages write them: ASCII digits, full-width digits, and Chinese numerals.
@usableFromInline
package enum Numerals {
    /// The decimal digit at `index`, ASCII or full-width, and its length in bytes; nil where there is none.
    @inlinable
    package static func digit(in text: Span<UInt8>, at index: Int) -> (value: Int, length: Int)? {
        guard index < text.count else { return nil }
        let byte = text[index]
        if ASCII.isDigit(byte) { return (Int(byte - 0x30), 1) }
        guard byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBC else { return nil }
        let last = text[index + 2]
        return (0x90...0x99).contains(last) ? (Int(last - 0x90), 3) : nil
    }

    /// The run of decimal digits at `index`: its value, the number of its digits and where it ends.
    @inlinable
    package static func run(in text: Span<UInt8>, at index: Int) -> (value: Int, digits: Int, end: Int)? {
        var value = 0
        var digits = 0
        var end = index
        while digits < 12, let digit = digit(in: text, at: end) {
            value = value * 10 + digit.value
            digits += 1
            end += digit.length
        }
        return digits > 0 ? (value, digits, end) : nil
    }

    /// The Chinese digit at `index`, where ten is 10, and its length in bytes; nil where there is none. Zero is also
    /// written as a circle or as the letter O.
    package static func chineseDigit(in text: Span<UInt8>, at index: Int) -> (value: Int, length: Int)? {
        guard index < text.count else { return nil }
        switch text[index] {
        case 0x30, 0x4F, 0x6F: return (0, 1)
        case 0xE2...0xE9, 0xEF: break
        default: return nil
        }
        guard let sign = text.scalarOfThreeBytes(at: index) else { return nil }
        if let value = NumeralSign.upToTen(sign) { return (value, 3) }
        return NumeralSign.isZero(sign) || sign == "Ｏ" ? (0, 3) : nil
    }

    /// The digit of a year at `index`, in any script, and its length in bytes; nil where there is none.
    static func yearDigit(in text: Span<UInt8>, at index: Int) -> (value: Int, length: Int)? {
        if let digit = digit(in: text, at: index) { return digit }
        return chineseDigit(in: text, at: index).flatMap { $0.value < 10 ? $0 : nil }
    }

    /// A number below one hundred in Chinese numerals, such as 三十一 or 廿一; nil where none stands at `index`.
    static func chineseNumber(in text: Span<UInt8>, at index: Int) -> (value: Int, end: Int)? {
        if let tens = text.scalarOfThreeBytes(at: index).flatMap(NumeralSign.tens) {
            guard let ones = chineseDigit(in: text, at: index + 3), (1...9).contains(ones.value) else {
                return (tens, index + 3)
            }
            return (tens + ones.value, index + 3 + ones.length)
        }
        var digits: [Int] = []
        var end = index
        while digits.count < 4, let digit = chineseDigit(in: text, at: end) {
            digits.append(digit.value)
            end += digit.length
        }
        guard !digits.isEmpty else { return nil }
        guard let ten = digits.firstIndex(of: 10) else {
            // 二一 for 21: digits side by side.
            return digits.count <= 2 ? (digits.reduce(0) { $0 * 10 + $1 }, end) : nil
        }
        let tens = digits[..<ten]
        let ones = digits[(ten + 1)...]
        guard tens.count <= 1, ones.count <= 1, !ones.contains(10) else { return nil }
        return ((tens.first ?? 1) * 10 + (ones.first ?? 0), end)
    }
}
