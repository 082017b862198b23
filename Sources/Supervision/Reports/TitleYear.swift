/// The years and dates in a title, and which of them dates the report.
///
/// `2024年报送2023年度…` is on 2023, `2025年1月公布的2024年年度报告` on 2024, and the year of `〔2025〕3号` is that of a letter.
struct TitleYear {
    /// The report year; nil where the title names none.
    let year: Int?
    /// Every year that is named, ascending.
    let all: [Int]
    /// Where years, dates and document numbers stand: what is left is words.
    let ranges: [Range<Int>]
    /// Whether the only time that is named is a part of a year, such as 1至6月.
    let isPartial: Bool

    /// - Parameter passing: Words behind a year in which something was done with the report: 报送, 公布.
    init(in scalars: [Unicode.Scalar], passing: [String]) {
        var reading = Reading(scalars: scalars, passing: passing)
        reading.read()
        year = reading.years.max { ($0.weight, $0.position) < ($1.weight, $1.position) }?.year ?? reading.period
        all = Set(reading.years.map(\.year)).sorted()
        ranges = reading.ranges
        isPartial = reading.hasPartOfYear || (reading.years.isEmpty && reading.isMonth)
    }

    private struct Candidate {
        let year: Int
        let weight: Int
        let position: Int
    }

    private struct Reading {
        let scalars: [Unicode.Scalar]
        let passing: [String]
        var years: [Candidate] = []
        var period: Int?
        /// A span of months that is no whole year.
        var hasPartOfYear = false
        /// A single month.
        var isMonth = false
        var ranges: [Range<Int>] = []

        mutating func read() {
            var position = 0
            while position < scalars.count {
                if let end = documentNumber(at: position) {
                    // What stands before it at the beginning is the sign of the organ: 云教发〔2025〕3号.
                    ranges.append((position <= 10 ? 0 : position)..<end)
                    position = end
                } else if let end = months(at: position) {
                    ranges.append(position..<end)
                    position = end
                } else if let date = PartialDate(in: scalars, at: position) {
                    position = take(date)
                } else {
                    position = skip(from: position)
                }
            }
        }

        /// Takes a date, and the one behind a dash; returns where reading goes on.
        private mutating func take(_ date: PartialDate) -> Int {
            let next = end(of: date)
            let last = next ?? date
            let range = date.range.lowerBound..<formless(last.range).upperBound
            ranges.append(range)
            if last.month == nil {
                let weight = weight(of: last)
                // The year in which something was done with the report is not the one that it is on.
                if weight > 0 { years.append(Candidate(year: last.year, weight: weight, position: range.lowerBound)) }
            } else if next != nil {
                period = last.year
                hasPartOfYear = hasPartOfYear || last.month != 12
            } else if last.day == nil {
                isMonth = true
            }
            return max(range.upperBound, date.range.lowerBound + 1)
        }

        /// The 年 of `2025年报` and the 年度 of `2025年度报告` belong to the form behind the year.
        private func formless(_ range: Range<Int>) -> Range<Int> {
            let rest = scalars[(range.lowerBound + 4)...]
            let isYear = range.count == 5 || range.count == 6
            guard isYear, Self.forms.contains(where: { rest.starts(with: $0.unicodeScalars) }) else { return range }
            return range.lowerBound..<range.lowerBound + 4
        }

        private static let forms = ["年报", "年度报", "年度工作", "年度总结", "年度情况"]

        private func end(of date: PartialDate) -> PartialDate? {
            var position = date.range.upperBound
            while position < scalars.count, ["起", "年", "度"].contains(scalars[position]) { position += 1 }
            guard position < scalars.count, Self.dashes.contains(scalars[position]) else {
                return nil
            }
            while position < scalars.count, Self.dashes.contains(scalars[position]) {
                position += 1
            }
            let inherited = date.month == nil ? nil : date.year
            guard let end = PartialDate(in: scalars, at: position, inheritedYear: inherited) else { return nil }
            return (end.month == nil) == (date.month == nil) ? end : nil
        }

        private static let dashes: Set<Unicode.Scalar> = ["至", "到", "-", "—", "–", "~", "―", "─"]

        /// `1-6月`: returns its end, and takes note where it does not last to December.
        private mutating func months(at start: Int) -> Int? {
            var position = start
            while position < scalars.count, scalars[position].isASCIIDigit { position += 1 }
            guard (1...2).contains(position - start), position < scalars.count, Self.dashes.contains(scalars[position])
            else { return nil }
            let second = position + 1
            position = second
            while position < scalars.count, scalars[position].isASCIIDigit { position += 1 }
            guard position > second, position < scalars.count, scalars[position] == "月" else { return nil }
            hasPartOfYear = hasPartOfYear || !scalars[second..<position].elementsEqual("12".unicodeScalars)
            return position + 1
        }

        private func weight(of date: PartialDate) -> Int {
            var rest = scalars[(date.range.lowerBound + 4)...]
            var weight = 1
            if rest.first == "年" {
                rest = rest.dropFirst()
                weight = 2
            }
            if rest.first == "度" { weight = 3 }
            if weight < 3, passing.contains(where: { rest.starts(with: $0.unicodeScalars) }) { weight = 0 }
            return weight
        }

        /// `〔2025〕3号`, `[2025]第3号`: returns its end.
        private func documentNumber(at start: Int) -> Int? {
            guard Self.isOpening(scalars[start]), start + 6 < scalars.count,
                scalars[(start + 1)...(start + 4)].allSatisfy(\.isASCIIDigit), Self.isClosing(scalars[start + 5])
            else { return nil }
            var position = start + 6
            if position < scalars.count, scalars[position] == "第" { position += 1 }
            let digits = position
            while position < scalars.count, scalars[position].isASCIIDigit { position += 1 }
            guard position > digits, position < scalars.count, scalars[position] == "号" else { return nil }
            return position + 1
        }

        private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "〔", "[", "【", "(", "﹝", "「": true
            default: false
            }
        }

        private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "〕", "]", "】", ")", "﹞", "」": true
            default: false
            }
        }

        /// The end of a number that starts here: a year is not found in the middle of one.
        private func skip(from position: Int) -> Int {
            var next = position + 1
            guard scalars[position].isASCIIDigit else { return next }
            while next < scalars.count, scalars[next].isASCIIDigit { next += 1 }
            return next
        }
    }
}
