/// Another severity of a rule, or its being off or on, in a territory: what a province, a city or one authority decides.
package struct RuleOverride: Equatable, Sendable {
    package var rule: Rule.ID
    package var jurisdiction: Jurisdiction
    package var scope: CheckScope
    /// Nil: as in the rule.
    package var isEnabled: Bool?
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

    func applies(to kind: AgencyKind, in territory: Jurisdiction, reportYear: Int) -> Bool {
        territory.lies(in: jurisdiction) && scope.contains(kind, reportYear: reportYear)
    }
}

extension Rule {
    /// The rule as `override` has it.
    func overridden(by override: RuleOverride) -> Rule {
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

extension YearlyDuty {
    /// `rule` as it holds for an agency of `kind` in `territory`; of several overrides the deepest territory's counts.
    package func effective(
        _ rule: Rule,
        for kind: AgencyKind,
        in territory: Jurisdiction,
        reportYear: Int
    ) -> Rule {
        let local = ruleOverrides.filter {
            $0.rule == rule.id && $0.applies(to: kind, in: territory, reportYear: reportYear)
        }
        .max { $0.jurisdiction.depth < $1.jurisdiction.depth }
        return local.map { rule.overridden(by: $0) } ?? rule
    }

    /// `rule` as it holds for the obligation that falls due by `deadline`: what breaks a local date rests on the source
    /// of that date, unless an override names another.
    package func effective(_ rule: Rule, for kind: AgencyKind, in territory: Jurisdiction, by deadline: Deadline)
        -> Rule
    {
        var local = effective(rule, for: kind, in: territory, reportYear: deadline.reportYear)
        let regime = regime(for: kind, reportYear: deadline.reportYear)
        let isOfTime = regime.map { [$0.rules.dueSoon, $0.rules.late, $0.rules.missing].contains(rule.id) } ?? false
        if isOfTime, deadline.jurisdiction != nil, local.legalSource == rule.legalSource {
            local.legalSource = deadline.legalSource
        }
        return local
    }
}
