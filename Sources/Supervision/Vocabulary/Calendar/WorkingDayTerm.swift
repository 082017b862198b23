/// A term in working days, counted out: its last day, and every day that was passed over.
///
/// The day of the event does not count; the first working day after it is the first of the term. The regulation does not
/// say so itself (政府信息公开条例 (2019), article 26: 自该政府信息形成或者变更之日起20个工作日内); practice counts so.
package struct WorkingDayTerm: Equatable, Sendable {
    /// The day of the event; it does not count.
    package let start: CivilDate
    /// The last day on which what is owed is in time.
    package let end: CivilDate
    /// Every day of the term that is not worked, in order.
    package let skippedDays: [SkippedDay]
    /// Some day of the term lies where the calendar knows no notice: its holidays may still move the end.
    package let isProvisional: Bool

    /// - Parameter workingDays: How many, 1 to 1,000.
    package init(of workingDays: Int, after start: CivilDate, by calendar: WorkingCalendar) {
        var day = start
        var skipped: [SkippedDay] = []
        var rest = min(max(workingDays, 1), 1_000)
        while rest > 0 {
            day = day.adding(days: 1)
            if calendar.isWorkingDay(day) {
                rest -= 1
            } else {
                skipped.append(SkippedDay(date: day, holiday: calendar.holiday(on: day)))
            }
        }
        self.start = start
        end = day
        skippedDays = skipped
        isProvisional = !calendar.covers(start.adding(days: 1)) || !calendar.covers(day)
    }
}
