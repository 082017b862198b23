/// A date as it is written in a text: `2018-01-31 10:19`, `2018年1月31日`, `二〇一八年一月三十一日`.
///
/// A clock time with a zone (`2018-01-30T17:00:00Z`) names the day that it is in China then.
/// Dates that lost 年, 月 or 日 beside a digit (`2018724日`) are read where only one day is possible, and otherwise left
/// alone: `2024111日` may be 1 November or 11 January.
package struct WrittenDate: Hashable, Sendable {
    /// The day in China.
    package let date: CivilDate
    /// Minutes after midnight, where a clock time stands behind the date.
    package let minuteOfDay: Int?
    /// Where it stands, in bytes of UTF-8, clock time included.
    package let range: Range<Int>
    /// Whether something was put right: characters dropped beside digits, a century left out.
    package let isRepaired: Bool

    /// - Parameter range: Where it stands, in bytes of UTF-8.
    package init(date: CivilDate, minuteOfDay: Int?, range: Range<Int>, isRepaired: Bool = false) {
        self.date = date
        self.minuteOfDay = minuteOfDay
        self.range = range
        self.isRepaired = isRepaired
    }

    /// The same date in a text that begins `offset` bytes earlier.
    package func moved(by offset: Int) -> WrittenDate {
        let range = range.lowerBound + offset..<range.upperBound + offset
        return WrittenDate(date: date, minuteOfDay: minuteOfDay, range: range, isRepaired: isRepaired)
    }

    /// The first date in `text`.
    package static func first(in text: some StringProtocol) -> WrittenDate? {
        let bytes = Array(text.utf8)
        return DateScanner.next(in: bytes.span, from: 0)
    }

    /// Every date in `text`, in order.
    package static func all(in text: some StringProtocol) -> [WrittenDate] {
        let bytes = Array(text.utf8)
        var dates: [WrittenDate] = []
        var index = 0
        while let found = DateScanner.next(in: bytes.span, from: index) {
            dates.append(found)
            index = found.range.upperBound
        }
        return dates
    }

    /// The date that `text` consists of, for places where a date is certain to stand, such as behind a label. Here
    /// digits alone are read too: `2021926`.
    package static func whole(_ text: some StringProtocol) -> WrittenDate? {
        let bytes = Array(text.utf8)
        return DateScanner.whole(bytes.span)
    }
}
