/// A year as people write it: `2025年`, `2025 年度`, `２０２５`, `二〇二五年`, `二O二五`.
package struct WrittenYear: Equatable, Sendable {
    package let year: Int
    /// Where it stands, a following 年 or 年度 included.
    package let range: Range<String.Index>

    /// The first year between 1990 and 2099 in folded text.
    package static func first(in text: String) -> WrittenYear? {
        all(in: text, atMost: 1).first
    }

    /// The years in folded text in the order in which they stand there.
    package static func all(in text: String, atMost limit: Int = .max) -> [WrittenYear] {
        var found: [WrittenYear] = []
        let scalars = text.unicodeScalars
        var position = scalars.startIndex
        while position < scalars.endIndex, found.count < limit {
            if let year = year(at: position, in: text) {
                found.append(year)
                position = year.range.upperBound
            } else {
                position = skippingNumber(at: position, in: scalars)
            }
        }
        return found
    }

    private static func year(at start: String.Index, in text: String) -> WrittenYear? {
        let scalars = text.unicodeScalars
        var value = 0
        var position = start
        for _ in 0..<4 {
            guard position < scalars.endIndex, let digit = digit(scalars[position]) else { return nil }
            value = value * 10 + digit
            position = scalars.index(after: position)
        }
        guard (1990...2099).contains(value) else { return nil }
        let isWord = scalars[start].value > 0x39
        let rest = text[position...]
        let unit = ["年度", "年"].first { rest.hasPrefix($0) }
        // Four Chinese digits without 年 are a number of anything; four more Arabic ones are not a year.
        guard unit != nil || !isWord else { return nil }
        if let unit {
            let isForm = ["年度报告", "年报"].contains { rest.hasPrefix($0) }
            let end = isForm ? position : text.index(position, offsetBy: unit.count)
            return WrittenYear(year: value, range: start..<end)
        }
        return WrittenYear(year: value, range: start..<position)
    }

    /// The end of the number that starts at `position`, so that a year is not found in the middle of one.
    ///
    /// Dropped characters glue a year to what follows it (`20111月`), never to what precedes it.
    private static func skippingNumber(
        at position: String.Index,
        in scalars: String.UnicodeScalarView
    ) -> String.Index {
        var next = scalars.index(after: position)
        guard (0x30...0x39).contains(scalars[position].value) else { return next }
        while next < scalars.endIndex, (0x30...0x39).contains(scalars[next].value) {
            next = scalars.index(after: next)
        }
        return next
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "0"..."9": Int(scalar.value - 0x30)
        case "〇", "○", "零", "O", "o", "Ｏ": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }
}
