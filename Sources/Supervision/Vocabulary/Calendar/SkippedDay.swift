/// A day that does not count, and why.
package struct SkippedDay: Equatable, Sendable {
    /// The day.
    package var date: CivilDate
    /// The holiday's name; nil for a plain weekend.
    package var holiday: String?
}
