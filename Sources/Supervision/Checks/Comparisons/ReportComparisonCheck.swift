/// Something that must hold between two reports, and the rule that its failing breaks.
package struct ReportComparisonCheck: Equatable, Sendable {
    package var rule: Rule.ID
    /// Applies to the later of the two reports.
    package var scope: CheckScope
    package var severity: Severity?
    /// Which two reports are held against each other.
    package var relation: ReportPair.Relation
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
