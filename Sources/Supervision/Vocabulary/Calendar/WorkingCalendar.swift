/// Which days are worked, from the yearly holiday notices of the State Council (国务院办公厅关于部分节假日安排的通知).
///
/// A day that the notices name is off or worked (调休) as they say; any other day is worked from Monday to Friday.
package struct WorkingCalendar: Equatable, Sendable {
    package let id: String
    /// Days that a notice names, and whether each is off.
    package let namedDays: [CivilDate: NamedDay]
    /// The first and the last day for which notices are known.
    package let coverage: ClosedRange<CivilDate>

    package init(id: String, namedDays: [CivilDate: NamedDay], coverage: ClosedRange<CivilDate>) {
        self.id = id
        self.namedDays = namedDays
        self.coverage = coverage
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

    /// Whether `date` is worked; outside of the coverage weekends alone are known to be off.
    package func isWorkingDay(_ date: CivilDate) -> Bool {
        namedDays[date].map { !$0.isOff } ?? !date.weekday.isWeekend
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
