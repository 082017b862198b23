/// Which days are worked, from the yearly holiday notices of the State Council (国务院办公厅关于部分节假日安排的通知).
///
/// A day that the notices name is off or worked (调休) as they say; any other day is worked from Monday to Friday.
package struct WorkingCalendar: Equatable, Sendable {
    package let id: String
    /// Days that a notice names, and whether each is off.
    package let namedDays: [CivilDate: NamedDay]
    /// The first and the last day for which notices are known.
    package let coverage: ClosedRange<CivilDate>
    /// The days that are off in every year by the national regulation on holidays, whether or not a notice is out.
    package let yearlyDays: [YearlyDay]

    package init(
        id: String,
        namedDays: [CivilDate: NamedDay],
        coverage: ClosedRange<CivilDate>,
        yearlyDays: [YearlyDay] = []
    ) {
        self.id = id
        self.namedDays = namedDays
        self.coverage = coverage
        self.yearlyDays = yearlyDays
    }

    /// A day of the calendar year that a regulation makes a holiday (全国年节及纪念日放假办法, article 2).
    package struct YearlyDay: Equatable, Sendable {
        /// 1 to 12.
        package let month: Int
        /// 1 to 31.
        package let day: Int
        /// The first year in which it is off.
        package let firstYear: Int
        /// What the holiday is called.
        package let holiday: String

        package init(month: Int, day: Int, firstYear: Int, holiday: String) {
            self.month = month
            self.day = day
            self.firstYear = firstYear
            self.holiday = holiday
        }
    }

    /// One day that a notice names.
    package struct NamedDay: Equatable, Sendable {
        /// The holiday to which the day belongs, as the notice calls it.
        package let holiday: String
        /// False for a Saturday or Sunday that is worked in place of another day (调休).
        package let isOff: Bool

        package init(holiday: String, isOff: Bool) {
            self.holiday = holiday
            self.isOff = isOff
        }
    }

    /// Whether `date` is worked; outside of the coverage weekends and the yearly days are known to be off.
    package func isWorkingDay(_ date: CivilDate) -> Bool {
        namedDays[date].map { !$0.isOff } ?? (!date.weekday.isWeekend && yearlyHoliday(on: date) == nil)
    }

    /// The holiday to which a day belongs; nil where it belongs to none that is known.
    package func holiday(on date: CivilDate) -> String? {
        namedDays[date]?.holiday ?? yearlyHoliday(on: date)
    }

    /// Where a notice is out, it decides.
    private func yearlyHoliday(on date: CivilDate) -> String? {
        guard !covers(date) else { return nil }
        return yearlyDays.first { $0.month == date.month && $0.day == date.day && $0.firstYear <= date.year }?.holiday
    }

    /// Whether the notices for `date` are known.
    package func covers(_ date: CivilDate) -> Bool {
        coverage.contains(date)
    }

    /// `date` itself where it is worked, otherwise the next day that is.
    package func workingDay(onOrAfter date: CivilDate) -> CivilDate {
        var candidate = date
        while !isWorkingDay(candidate) {
            candidate = candidate.adding(days: 1)
        }
        return candidate
    }
}
