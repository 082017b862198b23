/// A year, a month or a day as people write it in a running text: `2025年1月20日`, `2025.1`, `二〇二五年一月`, `202511日`.
///
/// Stored copies of pages lose 年, 月 and 日 where they touch a digit. What is left is read only where one reading is
/// possible: `1231日` is 31 December, and `111日` is nothing.
struct WrittenDate: Equatable {
    var year: Int
    /// Nil where only a year is written.
    var month: Int?
    /// Nil where only a month is written.
    var day: Int?
    /// Where it stands among the scalars it was read from, its units included.
    var range: Range<Int>

    /// Reads the date that begins at `start` of folded text.
    ///
    /// - Parameter inherited: The year of a date that leaves it out, such as the second one of `2025年1月1日至12月31日`.
    init?(in scalars: [Unicode.Scalar], at start: Int, inheritedYear inherited: Int? = nil) {
        var reading = Reading(scalars: scalars, position: start)
        if let year = reading.takeYear() {
            self.year = year
            reading.takeYearUnit()
        } else if let inherited {
            year = inherited
        } else {
            return nil
        }
        let end = reading.position
        if let (month, day) = reading.takeMonthAndDay() {
            (self.month, self.day) = (month, day)
        } else {
            reading.position = end
            if inherited != nil, end == start { return nil }
        }
        range = start..<reading.position
    }

    /// The first day that it covers.
    var first: CivilDate? { CivilDate(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day that it covers.
    var last: CivilDate? {
        let month = month ?? 12
        if let day { return CivilDate(year: year, month: month, day: day) }
        return (28...31).reversed().lazy.compactMap { CivilDate(year: year, month: month, day: $0) }.first
    }

    /// A reading position.
    private struct Reading {
        let scalars: [Unicode.Scalar]
        var position: Int

        private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

        mutating func takeYear() -> Int? {
            guard position + 4 <= scalars.count else { return nil }
            let isArabic = scalars[position].isASCIIDigit
            if isArabic, position > 0, scalars[position - 1].isASCIIDigit { return nil }
            var value = 0
            for scalar in scalars[position..<position + 4] {
                guard let digit = scalar.yearDigit else { return nil }
                value = value * 10 + digit
            }
            guard (1990...2099).contains(value) else { return nil }
            position += 4
            // Four Chinese digits without 年 are a number of anything.
            if !isArabic, next != "年" { return nil }
            return value
        }

        mutating func takeYearUnit() {
            if next == "年" {
                position += 1
                if next == "度" { position += 1 }
            } else if let next, ["-", ".", "/"].contains(next), position + 1 < scalars.count,
                scalars[position + 1].isASCIIDigit
            {
                position += 1
            }
        }

        mutating func takeMonthAndDay() -> (Int, Int?)? {
            let start = position
            guard let number = takeNumber() else { return nil }
            if next == "月" {
                position += 1
                return takeDay(ofMonth: number.value)
            }
            if let next, ["-", ".", "/"].contains(next), number.length <= 2, position + 1 < scalars.count {
                let end = position
                position += 1
                if let (month, day) = takeDay(ofMonth: number.value), day != nil { return (month, day) }
                position = end
                return (1...12).contains(number.value) && isAfterSeparator(start) ? (number.value, nil) : nil
            }
            let isDay = next == "日" || next == "号"
            guard isDay || number.length >= 3, let split = Self.split(number) else { return nil }
            if isDay { position += 1 }
            return split
        }

        /// `2025.1` and `2025-1` are months; a bare number after 年 is not.
        private func isAfterSeparator(_ start: Int) -> Bool {
            start > 0 && ["-", ".", "/"].contains(scalars[start - 1])
        }

        private mutating func takeDay(ofMonth month: Int) -> (Int, Int?)? {
            guard (1...12).contains(month) else { return nil }
            let end = position
            guard let number = takeNumber(), number.length <= 2 || !number.isArabic,
                (1...31).contains(number.value), next != "月"
            else {
                position = end
                return (month, nil)
            }
            if next == "日" || next == "号" {
                position += 1
            } else if scalars[end - 1] == "月" {
                // A number after 月 that is not called a day is the number of something.
                position = end
                return (month, nil)
            }
            return (month, number.value)
        }

        /// Month and day of digits that were glued, where there is one way to part them.
        private static func split(_ number: Number) -> (Int, Int?)? {
            guard number.isArabic, (2...4).contains(number.length) else { return nil }
            let divisors = number.length == 4 ? [100] : number.length == 3 ? [10, 100] : [10]
            let splits = divisors.map { (number.value / $0, number.value % $0, $0) }
                .filter { month, day, divisor in
                    (1...12).contains(month) && (1...31).contains(day)
                        && (divisor == 10 || number.length == 4 || day >= 10)
                }
            guard splits.count == 1 else { return nil }
            return (splits[0].0, splits[0].1)
        }

        struct Number {
            var value: Int
            var length: Int
            var isArabic: Bool
        }

        /// An Arabic number of up to four digits, or a Chinese one up to 三十一.
        private mutating func takeNumber() -> Number? {
            let start = position
            var value = 0
            while let next, next.isASCIIDigit, position - start < 5 {
                value = value * 10 + Int(next.value - 0x30)
                position += 1
            }
            if position > start {
                return position - start <= 4 ? Number(value: value, length: position - start, isArabic: true) : nil
            }
            return takeChineseNumber()
        }

        private mutating func takeChineseNumber() -> Number? {
            let start = position
            var tens: Int?
            var ones = 0
            while let next {
                if next == "十" {
                    guard tens == nil else { break }
                    tens = max(ones, 1)
                    ones = 0
                } else if let digit = next.yearDigit, digit > 0, ones == 0 {
                    ones = digit
                } else {
                    break
                }
                position += 1
            }
            guard position > start else { return nil }
            return Number(value: (tens ?? 0) * 10 + ones, length: position - start, isArabic: false)
        }
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    /// The value of a digit as years are written with: Arabic, 一 to 九, and every shape of zero.
    var yearDigit: Int? {
        switch self {
        case "0"..."9": Int(value - 0x30)
        case "〇", "○", "零", "O", "o": 0
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
