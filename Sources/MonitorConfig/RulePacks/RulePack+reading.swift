import Supervision

extension RulePack {
    static let schemaName = "disclosure-monitor/rule-pack/v1"

    /// Reads a rule pack file and checks that its parts fit together; nil, reported, where it is wrong.
    ///
    /// `examples` and keys that begin with `x-` are read by tests and people, and are no part of the rules.
    init?(reading root: Entry) {
        let keys = ["schema", "id", "version", "title", "legal_sources", "duty", "rules", "examples"]
        guard let section = Section(root, keys: keys, allowsExtensions: true) else { return nil }
        section.requireSchema(Self.schemaName)
        _ = section.optional("examples")?.items()
        let names = RulePackNames()
        let id = section.required("id")?.identifier()
        let version = section.required("version")?.text(limit: 100)
        let title = section.required("title").flatMap(LocalizedText.init(reading:))
        let sources = section.required("legal_sources").map { Self.legalSources(reading: $0, names: names) }
        let rules = section.required("rules").map { Self.rules(reading: $0, names: names, sources: sources ?? [:]) }
        let duty = section.optional("duty").flatMap { entry in
            YearlyDuty(reading: entry, in: RulePackContext(names: names, sources: sources ?? [:], rules: rules ?? [:]))
        }
        names.check()
        guard let id, let version, let title, let sources, let rules else { return nil }
        self.init(id: id, version: version, title: title, legalSources: sources, duty: duty, rules: rules)
    }

    private static func legalSources(reading entry: Entry, names: RulePackNames) -> [String: LegalSource] {
        var sources: [String: LegalSource] = [:]
        for (key, name, value) in Section.named(entry) ?? [] {
            if !Entry.isIdentifier(name) {
                key.report(.notIdentifier(name))
            }
            names.define(name, as: .legalSource, at: key)
            sources[name] = LegalSource(reading: value)
        }
        return sources
    }

    private static func rules(
        reading entry: Entry,
        names: RulePackNames,
        sources: [String: LegalSource]
    ) -> [Rule.ID: Rule] {
        var rules: [Rule.ID: Rule] = [:]
        for (key, name, value) in Section.named(entry) ?? [] {
            if !Entry.isIdentifier(name) {
                key.report(.notIdentifier(name))
            }
            names.define(name, as: .rule, at: key)
            rules[Rule.ID(name)] = Rule(reading: value, id: Rule.ID(name), names: names, sources: sources)
        }
        return rules
    }
}

/// What the parts of a duty are read and checked against.
struct RulePackContext {
    let names: RulePackNames
    let sources: [String: LegalSource]
    let rules: [Rule.ID: Rule]
}

extension LegalSource {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["citation", "confidence"]) else { return nil }
        let citation = section.required("citation").flatMap(LocalizedText.init(reading:))
        let confidence = section.required("confidence")?.choice(among: [.high, .medium, .low] as [Confidence])
        guard let citation, let confidence else { return nil }
        self.init(citation: citation, confidence: confidence)
    }
}
