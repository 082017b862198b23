/// Another severity of a rule, or its being off or on, in a territory: what a province, a city or one authority decides.
package struct RuleOverride: Equatable, Sendable {
    /// The rule that differs there.
    package var rule: Rule.ID
    /// The territory, the territories in it included; of several the deepest decides.
    package var jurisdiction: Jurisdiction
    /// For which report years and kinds of agencies it differs.
    package var scope: CheckScope
    /// Nil: as in the rule.
    package var isEnabled: Bool?
    /// Nil: as in the rule.
    package var severity: Severity?
    /// The key of the legal source that the local rule rests on.
    package var legalSource: String?

    package init(
        rule: Rule.ID,
        jurisdiction: Jurisdiction,
        scope: CheckScope,
        isEnabled: Bool? = nil,
        severity: Severity? = nil,
        legalSource: String? = nil
    ) {
        self.rule = rule
        self.jurisdiction = jurisdiction
        self.scope = scope
        self.isEnabled = isEnabled
        self.severity = severity
        self.legalSource = legalSource
    }

    /// Whether it holds for one of those whom a matter concerns.
    func applies(in territory: Territory) -> Bool {
        territory.owners.contains { owner in
            owner.jurisdiction.lies(in: jurisdiction) && scope.contains(owner.kind, reportYear: territory.year)
        }
    }
}

extension Rule {
    /// The rule as it holds in `territory`; of several overrides that of the deepest jurisdiction counts.
    package func overridden(by overrides: [RuleOverride], in territory: Territory) -> Rule {
        let local = overrides.filter { $0.rule == id && $0.applies(in: territory) }
            .max { $0.jurisdiction.depth < $1.jurisdiction.depth }
        return local.map(overridden) ?? self
    }

    /// The rule as `override` has it.
    private func overridden(by override: RuleOverride) -> Rule {
        var rule = self
        rule.isEnabled = override.isEnabled ?? isEnabled
        if let severity = override.severity {
            rule.severity = severity
            // A date that is only probable does not become surer by a local rule.
            rule.severityWhenProbable = severityWhenProbable.map { min($0, severity) }
        }
        rule.legalSource = override.legalSource ?? legalSource
        return rule
    }
}
