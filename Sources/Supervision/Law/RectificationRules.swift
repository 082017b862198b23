package import FoundationEssentials

/// Which alerts are followed until they are mended, by when that is due, and what is said on the way.
package struct RectificationRules: Equatable, Sendable {
    /// Within how many working days a case is to be mended, by the severity of its alert; alerts of a severity without an
    /// entry make no case.
    package var workingDays: [Severity: Int]
    /// The rules whose breaking nothing mends any more, such as that something came late: their alerts make no case.
    package var unmendable: Set<Rule.ID>
    /// A finding that comes back so many seconds after its case was closed, or sooner, is a repetition.
    package var repeatedWithin: TimeInterval
    /// What tells that a person has said something of a case.
    package var changeRule: Rule.ID
    /// What tells that a person has brought in a ledger of cases.
    package var importRule: Rule.ID
    /// What tells that a case was closed because its finding was still gone when it was looked at again.
    package var closingRule: Rule.ID
    /// What tells that a finding still stands after the day by which it was to be mended.
    package var overdueRule: Rule.ID
    /// What the states are called.
    package var stateNames: [CaseState: LocalizedText]
    /// What is written to the agency.
    package var notice: NoticeTemplate

    package init(
        workingDays: [Severity: Int],
        unmendable: Set<Rule.ID> = [],
        repeatedWithin: TimeInterval,
        changeRule: Rule.ID,
        importRule: Rule.ID,
        closingRule: Rule.ID,
        overdueRule: Rule.ID,
        stateNames: [CaseState: LocalizedText],
        notice: NoticeTemplate
    ) {
        self.workingDays = workingDays
        self.unmendable = unmendable
        self.repeatedWithin = repeatedWithin
        self.changeRule = changeRule
        self.importRule = importRule
        self.closingRule = closingRule
        self.overdueRule = overdueRule
        self.stateNames = stateNames
        self.notice = notice
    }

    /// The term of a case that begins to count after `day`, by the calendar of the deadlines; without one by weekends alone.
    package func term(for severity: Severity, after day: CivilDate, by calendar: WorkingCalendar?) -> WorkingDayTerm {
        let days = workingDays[severity] ?? workingDays.values.max() ?? 1
        let calendar = calendar ?? WorkingCalendar(id: "", namedDays: [:], coverage: day...day)
        return WorkingDayTerm(of: days, after: day, by: calendar)
    }

    /// What a state is called; its word where nobody says.
    package func name(of state: CaseState) -> LocalizedText {
        stateNames[state] ?? LocalizedText(chinese: state.rawValue, english: state.rawValue)
    }
}
