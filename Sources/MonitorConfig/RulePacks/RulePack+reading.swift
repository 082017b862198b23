import Supervision

extension RulePack {
    static let schemaName = "disclosure-monitor/rule-pack/v1"
    /// The keys about pages.
    static let pageKeys = ["page_checks", "link_limits"]

    /// Reads a rule pack file and checks that its parts fit together; nil, reported, where it is wrong.
    init?(reading root: Entry) {
        if let amended = root.value(of: "amends") {
            amended.report(.amendedPackMissing(amended.text() ?? "", loaded: []))
            return nil
        }
        guard let loaded = LoadedPack(reading: root) else { return nil }
        self = loaded.pack
    }

    static func legalSources(reading entry: Entry, names: RulePackNames) -> [String: LegalSource] {
        var sources: [String: LegalSource] = [:]
        for (key, name, value) in Section.named(entry) ?? [] {
            if !Entry.isIdentifier(name) {
                key.report(.notIdentifier(name))
            }
            names.define(name, as: .legalSource, at: key)
            sources[names.keyOfSource(name)] = LegalSource(reading: value)
        }
        return sources
    }

    static func rules(
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
    let claims: OverrideClaims
    /// The id of the duty that is read; overrides of several duties do not meet.
    var duty = ""
}

extension LegalSource {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["citation", "confidence", "provisions"]) else { return nil }
        let citation = section.required("citation").flatMap(LocalizedText.init(reading:))
        let confidence = section.required("confidence")?.choice(among: [.high, .medium, .low] as [Confidence])
        guard let citation, let confidence else { return nil }
        let provisions = section.optional("provisions")?.items()?.compactMap(LocalizedText.init(reading:)) ?? []
        self.init(citation: citation, confidence: confidence, provisions: provisions)
    }
}
