/// A year as people write it: `2025年`, `2025 年度`, `２０２５`, `二〇二五年`, `二O二五年`.
enum WrittenYear {
    /// Whether a year between 1990 and 2099 stands in folded text.
    static func stands(in text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var position = 0
        while position < scalars.count {
            if isYear(at: position, in: scalars) { return true }
            position = skippingNumber(at: position, in: scalars)
        }
        return false
    }

    private static func isYear(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let end = start + 4
        guard end <= scalars.count else { return false }
        var value = 0
        for scalar in scalars[start..<end] {
            guard let digit = scalar.yearDigit else { return false }
            value = value * 10 + digit
        }
        // Four Chinese digits without 年 are a number of anything.
        let hasUnit = end < scalars.count && scalars[end] == "年"
        return (1990...2099).contains(value) && (scalars[start].isASCIIDigit || hasUnit)
    }

    /// The end of the number that starts at `position`, so that a year is not found in the middle of one.
    ///
    /// Dropped characters glue a year to what follows it (`20111月`), never to what precedes it.
    private static func skippingNumber(at position: Int, in scalars: [Unicode.Scalar]) -> Int {
        guard scalars[position].isASCIIDigit else { return position + 1 }
        return scalars[position...].firstIndex { !$0.isASCIIDigit } ?? scalars.count
    }
}
