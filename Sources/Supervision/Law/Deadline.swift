/// A due date, and how it was found.
package struct Deadline: Equatable, Sendable {
    /// The year that the report is on.
    package var reportYear: Int
    /// The last day on which publication is in time.
    package var due: CivilDate
    /// The key of the legal source in the pack.
    package var legalSource: String
    /// The id of the regime.
    package var regime: String
    /// The territory whose own date it is; nil where the national date holds.
    package var jurisdiction: Jurisdiction?
    /// The days from the written date to the due date that are not worked, where the date moves.
    package var skippedDays: [SkippedDay]
    /// Whether the due date itself is worked; it is said, not acted upon.
    package var isOnWorkingDay: Bool?
    /// The calendar that was asked; nil where none was needed or given.
    package var calendar: String?
    /// The calendar has no notice for this day yet: weekends are known, holidays are not.
    package var isProvisional: Bool
}
