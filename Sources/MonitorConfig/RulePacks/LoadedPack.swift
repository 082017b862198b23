import Supervision

/// A rule pack that was read, with what packs that amend it, and its examples, are read against.
struct LoadedPack {
    var pack: RulePack
    let names: RulePackNames
    let claims: OverrideClaims

    init?(reading root: Entry) {
        let keys =
            ["schema", "id", "version", "title", "legal_sources", "duty", "duties", "rules", "examples"]
            + ["columns", "list_collapse", "lasting_outage", "telling", "certificate_expiry", "rectification"]
            + RulePack.pageKeys
        guard let section = Section(root, keys: keys, allowsExtensions: true) else { return nil }
        section.requireSchema(RulePack.schemaName)
        _ = section.optional("examples")?.items()
        let names = RulePackNames()
        let claims = OverrideClaims()
        let id = section.required("id")?.identifier()
        let version = section.required("version")?.text(limit: 100)
        let title = section.required("title").flatMap(LocalizedText.init(reading:))
        let sources = section.required("legal_sources").map { RulePack.legalSources(reading: $0, names: names) } ?? [:]
        let rules = section.required("rules").map { RulePack.rules(reading: $0, names: names, sources: sources) }
        let context = RulePackContext(names: names, sources: sources, rules: rules ?? [:], claims: claims)
        let duties = YearlyDuty.list(in: section, context)
        let columns = section.optional("columns").flatMap { ColumnRules(reading: $0, names: names) }
        let collapse = section.optional("list_collapse").flatMap { ListCollapse(reading: $0, names: names) }
        let outage = section.optional("lasting_outage").flatMap(LastingOutage.init(reading:))
        let telling = section.optional("telling").flatMap { TellingRules(reading: $0, names: names) }
        let expiry = section.optional("certificate_expiry").flatMap { CertificateExpiry(reading: $0, names: names) }
        let rectification = section.optional("rectification").flatMap { RectificationRules(reading: $0, names: names) }
        let pageChecks = section.list("page_checks") { PageCheck(reading: $0, in: context) }
        let linkLimits = section.optional("link_limits").flatMap(LinkLimits.init(reading:))
        names.check()
        guard let id, let version, let title, let rules else { return nil }
        pack = RulePack(id: id, version: version, title: title, legalSources: sources, duties: duties, rules: rules)
        pack.pageChecks = pageChecks
        pack.linkLimits = linkLimits ?? pack.linkLimits
        pack.columns = columns
        pack.listCollapse = collapse
        pack.lastingOutage = outage
        pack.telling = telling
        pack.certificateExpiry = expiry
        pack.rectification = rectification
        self.names = names
        self.claims = claims
    }
}
