/// Something that must hold between two reports, and the rule that its failing breaks.
package struct ReportComparisonCheck: Equatable, Sendable {
    /// The rule that its failing breaks.
    package var rule: Rule.ID
    /// Applies to the later of the two reports.
    package var scope: CheckScope
    /// The severity where that differs from the rule's.
    package var severity: Severity?
    /// Which two reports are held against each other.
    package var relation: ReportPair.Relation
    /// What is held against each other.
    package var criterion: ComparisonCriterion

    package init(
        rule: Rule.ID,
        scope: CheckScope,
        severity: Severity? = nil,
        relation: ReportPair.Relation,
        criterion: ComparisonCriterion
    ) {
        self.rule = rule
        self.scope = scope
        self.severity = severity
        self.relation = relation
        self.criterion = criterion
    }
}
