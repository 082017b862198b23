/// Something that must hold in a single report, for which years and agencies, and the rule that its failing breaks.
package struct ReportCheck: Equatable, Sendable {
    /// The rule that its failing breaks.
    package var rule: Rule.ID
    /// For which report years and kinds of agencies it is asked.
    package var scope: CheckScope
    /// The severity where that differs from the rule's.
    package var severity: Severity?
    /// What is looked at.
    package var criterion: ReportCriterion

    package init(rule: Rule.ID, scope: CheckScope, severity: Severity? = nil, criterion: ReportCriterion) {
        self.rule = rule
        self.scope = scope
        self.severity = severity
        self.criterion = criterion
    }
}

/// What is looked at, with the words and thresholds that the rule pack gives.
package enum ReportCriterion: Equatable, Sendable {
    /// Of title, issuer, dates and wording.
    case identity(IdentityCriterion)
    /// Of the parts a report must have, and what they must speak of.
    case content(ContentCriterion)
    /// Of numbers in sentences, among themselves and against the tables.
    case figures(FigureCriterion)
    /// Of the statutory tables: that they are there, filled, and of the right form.
    case table(TableCriterion)

    /// Where it does not hold; empty where it does, and where nothing can be said.
    package func failures(in subject: ReportCase) -> [CheckFailure] {
        switch self {
        case .identity(let criterion): criterion.failures(in: subject)
        case .content(let criterion): criterion.failures(in: subject)
        case .figures(let criterion): criterion.failures(in: subject)
        case .table(let criterion): criterion.failures(in: subject)
        }
    }
}
