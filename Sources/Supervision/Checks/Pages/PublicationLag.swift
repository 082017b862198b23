/// How long after it was made a document was published, in working days.
///
/// The day on which it was made does not count; the first working day after it is the first (see `WorkingDayTerm`).
package struct PublicationLag: Equatable, Sendable {
    /// The day on which the document was made.
    package let issued: CivilDate
    /// The day on which it was published.
    package let published: CivilDate
    /// Working days after the day of issue, up to and with the day of publication; negative where that came before.
    package let workingDays: Int
    /// Some of the days lie where the calendar knows no notice: weekends alone were counted there.
    package let isProvisional: Bool

    package init(from issued: CivilDate, to published: CivilDate, by calendar: WorkingCalendar) {
        self.issued = issued
        self.published = published
        let (first, last) = (min(issued, published), max(issued, published))
        let days = last.daysSinceEpoch - first.daysSinceEpoch
        let worked = (0..<min(days, Self.mostDays)).count { calendar.isWorkingDay(first.adding(days: $0 + 1)) }
        workingDays = published < issued ? -worked : worked
        isProvisional = days > 0 && !(calendar.covers(first.adding(days: 1)) && calendar.covers(last))
    }

    /// Days beyond a century are not counted one by one: such a date is wrong.
    private static let mostDays = 36_525

    /// What a lag means by the thresholds of a rule pack.
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        case within, late
        /// So long after that an archive was filled rather than something published.
        case backfilled
        /// Published before it was made: one of the dates is wrong.
        case reversed

        /// The same among all reasons.
        var reason: Reason {
            switch self {
            case .within: .word(.within)
            case .late: .word(.late)
            case .backfilled: .word(.backfilled)
            case .reversed: .word(.reversed)
            }
        }
    }

    /// - Parameters:
    ///   - limit: Working days within which publication is in time.
    ///   - archive: Working days beyond which it is the filling of an archive.
    package func verdict(within limit: Int, archive: Int) -> Verdict {
        if published < issued { return .reversed }
        if workingDays <= limit { return .within }
        return workingDays > archive ? .backfilled : .late
    }
}
