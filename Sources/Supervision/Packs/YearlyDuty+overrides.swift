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
