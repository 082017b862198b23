import Supervision

extension RuleOverride {
    init?(reading entry: Entry, in context: RulePackContext) {
        let keys = ["rule", "jurisdiction", "report_years", "agency_kinds", "enabled", "severity", "legal_source"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let rule = section.rule("rule", names: context.names)
        let jurisdiction = section.required("jurisdiction").flatMap(Jurisdiction.init(reading:))
        let scope = CheckScope(reading: section)
        let isEnabled = section.optional("enabled")?.truthValue()
        let severity = section.optional("severity")?.choice(of: Severity.self)
        let source = section.optional("legal_source").flatMap { context.names.use($0, as: .legalSource) }
        if section.optional("enabled") == nil, section.optional("severity") == nil, source == nil {
            entry.report(.overrideWithoutChange)
        }
        guard let rule, let jurisdiction, let scope else { return nil }
        if severity != nil || source != nil, let known = context.rules[rule] {
            (section.optional("severity") ?? section.optional("legal_source") ?? entry)
                .check(severity ?? known.severity, restingOn: source ?? known.legalSource, of: context.sources)
        }
        context.claims.note(.rule(rule), of: context.duty, in: jurisdiction, scope, at: entry)
        self.init(
            rule: rule,
            jurisdiction: jurisdiction,
            scope: scope,
            isEnabled: isEnabled,
            severity: severity,
            legalSource: source
        )
    }
}
