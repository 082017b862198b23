/// A span of the calendar in which something must have happened: 14 days, 6 months.
package struct CivilPeriod: Hashable, Sendable {
    /// Added after the months.
    package var days: Int
    /// Months of the calendar, whatever their length.
    package var months: Int

    package init(days: Int = 0, months: Int = 0) {
        self.days = days
        self.months = months
    }

    /// The last day of the period that begins with `date`, which itself is not counted.
    ///
    /// Six months after 31 August are over on the last day of February.
    package func end(from date: CivilDate) -> CivilDate {
        date.adding(months: months).adding(days: days)
    }
}

extension CivilDate {
    /// The same day `months` later, or the last day of that month where it has no such day.
    package func adding(months: Int) -> CivilDate {
        let index = year * 12 + month - 1 + months
        let (year, month) = (index / 12, index % 12 + 1)
        for last in stride(from: day, through: 28, by: -1) {
            if let date = CivilDate(year: year, month: month, day: last) { return date }
        }
        return CivilDate(year: year, month: month, day: day) ?? self
    }
}
