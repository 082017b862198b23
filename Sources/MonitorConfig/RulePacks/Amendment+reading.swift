import Supervision

extension Amendment {
    /// Reads a pack that amends another one, and checks that it fits into it; nil, reported, where it is wrong.
    init?(reading root: Entry, amending base: LoadedPack) {
        let keys = ["schema", "id", "version", "title", "amends", "legal_sources", "rules", "amendments", "examples"]
        guard let section = Section(root, keys: keys, allowsExtensions: true) else { return nil }
        section.requireSchema(RulePack.schemaName)
        _ = section.optional("examples")?.items()
        let id = section.required("id")?.identifier()
        let version = section.required("version")?.text(limit: 100)
        let title = section.required("title").flatMap(LocalizedText.init(reading:))
        let names = RulePackNames(amending: base.names, id: id)
        let own = section.optional("legal_sources").map { RulePack.legalSources(reading: $0, names: names) } ?? [:]
        let sources = base.pack.legalSources.merging(own) { known, _ in known }
        let rules = section.optional("rules").map { RulePack.rules(reading: $0, names: names, sources: sources) } ?? [:]
        // An override of a rule holds for every duty of the pack.
        let context = RulePackContext(
            names: names,
            sources: sources,
            rules: base.pack.rules.merging(rules) { known, _ in known },
            claims: base.claims,
            duty: base.pack.duties.count == 1 ? base.pack.duties[0].id : ""
        )
        var amendment = Amendment(id: id ?? "", legalSources: own, rules: rules)
        if let entry = section.optional("amendments") {
            if let duty = base.pack.duty {
                amendment.read(entry, of: duty, among: base.pack.duties, in: context)
            } else {
                amendment.read(ofPages: entry, in: context)
            }
        }
        names.check()
        base.names.add(names)
        guard id != nil, version != nil, title != nil else { return nil }
        self = amendment
    }

    /// - Parameter duty: The first of `duties`, whose contents are amended.
    private mutating func read(
        _ entry: Entry,
        of duty: YearlyDuty,
        among duties: [YearlyDuty],
        in context: RulePackContext
    ) {
        let keys = [
            "deadlines", "rules", "section_titles", "table_forms", "identities", "checks", "comparisons",
            "page_checks",
        ]
        guard let section = Section(entry, keys: keys) else { return }
        for item in section.optional("deadlines")?.items() ?? [] {
            guard let duty = Self.duty(ofDeadline: item, among: duties) else { continue }
            var context = context
            context.duty = duty.id
            if let deadline = DeadlineOverride(reading: item, regimes: duty.regimes, in: context, also: ["duty"]) {
                deadlines[duty.id, default: []].append(deadline)
            }
        }
        ruleOverrides = section.list("rules") { RuleOverride(reading: $0, in: context) }
        sectionTitles = section.list("section_titles") { PartTitles(reading: $0, of: duty, names: context.names) }
        tableForms = section.list("table_forms") { TableForm(reading: $0, names: context.names) }
        identities = TableIdentity.list(in: section, forms: duty.tableForms + tableForms, names: context.names)
        checks = section.list("checks") { ReportCheck(reading: $0, in: context) }
        comparisons = section.list("comparisons") { ReportComparisonCheck(reading: $0, in: context) }
        pageChecks = section.list("page_checks") { PageCheck(reading: $0, in: context) }
    }

    /// What may be changed in a pack that describes no duty.
    private mutating func read(ofPages entry: Entry, in context: RulePackContext) {
        guard let section = Section(entry, keys: ["rules", "page_checks"]) else { return }
        ruleOverrides = section.list("rules") { RuleOverride(reading: $0, in: context) }
        pageChecks = section.list("page_checks") { PageCheck(reading: $0, in: context) }
    }
}

extension Amendment {
    /// The duty whose date is another one: the one that is named, and has to be where there are several.
    private static func duty(ofDeadline entry: Entry, among duties: [YearlyDuty]) -> YearlyDuty? {
        let known = duties.map(\.id)
        guard let named = entry.value(of: "duty") else {
            if duties.count == 1 { return duties[0] }
            entry.report(.dutyNotNamed(known: known))
            return nil
        }
        guard let id = named.text() else { return nil }
        let duty = duties.first { $0.id == id }
        if duty == nil { named.report(.noSuchDuty(id, known: known)) }
        return duty
    }
}

extension Amendment.PartTitles {
    init?(reading entry: Entry, of duty: YearlyDuty, names: RulePackNames) {
        guard let section = Section(entry, keys: ["outline", "part", "variants", "keywords"]) else { return nil }
        let outline = section.required("outline").flatMap { names.use($0, as: .outline) }
        let part = section.required("part")?.identifier()
        let variants = section.optional("variants")?.words() ?? []
        let keywords = section.list("keywords") { $0.words(allowsEmpty: true) }
        if section.optional("variants") == nil, section.optional("keywords") == nil {
            entry.report(.titlesWithoutWords)
        }
        guard let outline, let part else { return nil }
        if let known = duty.outlines.first(where: { $0.id == outline }) {
            guard let sets = known.parts.first(where: { $0.id == part })?.keywords.count else {
                section.optional("part")?
                    .report(.noSuchPart(part, outline: outline, known: known.parts.map(\.id)))
                return nil
            }
            if keywords.count > sets { section.optional("keywords")?.report(.tooManySets(part, sets: sets)) }
        }
        self.init(outline: outline, part: part, variants: variants, keywords: keywords)
    }
}

extension Section {
    /// The items of an optional list; none where it is left out.
    func list<Value>(_ key: String, of read: (Entry) -> Value?) -> [Value] {
        optional(key)?.list(allowsEmpty: true, of: read) ?? []
    }
}
