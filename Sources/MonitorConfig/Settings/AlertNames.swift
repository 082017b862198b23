import Supervision

/// Holds the names in `alerts` against what bears them, when all of the configuration was read.
///
/// A misspelt id is an error: a mail to the officer of an agency that nobody watches would never be sent, and what a route
/// for it should take would go to others. A site or territory in which nobody is watched yet is a warning.
struct AlertNames {
    /// Nil where something is wrong with the agencies: what is missing among them may be what is meant.
    let watchlist: Watchlist?
    /// Nil where something is wrong with the rule packs.
    let ruleBook: RuleBook?

    func check(_ alerts: Entry) {
        for officers in alerts.value(of: "sinks")?.listed.compactMap({ $0.value(of: "per_agency") }) ?? [] {
            for officer in officers.keys { checkAgency(officer) }
        }
        checkRoutes(alerts)
    }

    private func checkRoutes(_ trunk: Entry) {
        for route in trunk.value(of: "routes")?.listed ?? [] {
            if let match = route.value(of: "match") { checkMatch(match) }
            checkRoutes(route)
        }
    }

    private func checkMatch(_ match: Entry) {
        func each(_ key: String, _ check: (Entry) -> Void) {
            guard let value = match.value(of: key) else { return }
            (value.scalar == nil ? value.listed : [value]).forEach(check)
        }
        each("agency", checkAgency)
        each("source", checkSource)
        each("rule", checkRule)
        each("site", checkSite)
        each("jurisdiction", checkJurisdiction)
    }

    private func checkAgency(_ entry: Entry) {
        guard let watchlist, let id = entry.scalar, !watchlist.lists(Agency.ID(id)) else { return }
        entry.report(.unknownAgency(id, known: watchlist.agencies.map(\.id.rawValue)))
    }

    private func checkSource(_ entry: Entry) {
        guard let watchlist, let id = entry.scalar, watchlist.source(Source.ID(id)) == nil else { return }
        entry.report(.unknownSource(id, known: watchlist.sources.map(\.id.rawValue)))
    }

    private func checkRule(_ entry: Entry) {
        guard let ruleBook, let id = entry.scalar, ruleBook.rule(Rule.ID(id)) == nil else { return }
        let others = BuiltInRule.all.filter { rule in !ruleBook.packs.contains { $0.id == rule.pack } }
        let known = ruleBook.packs.flatMap { $0.rules.keys.map(\.rawValue) }.sorted()
        entry.report(.unknownRule(id, known: known, others: others))
    }

    private func checkSite(_ entry: Entry) {
        guard let watchlist, let site = entry.scalar else { return }
        let known = Set(watchlist.sources.map(\.address.site))
        if !known.contains(site.lowercased()) { entry.warn(.siteOfNobody(site, known: known.sorted())) }
    }

    private func checkJurisdiction(_ entry: Entry) {
        guard let watchlist, let text = entry.scalar, Jurisdiction.isPath(text) else { return }
        let known = Set(watchlist.agencies.map(\.jurisdiction))
        guard !known.contains(where: { $0.lies(in: Jurisdiction(rawValue: text)) }) else { return }
        entry.warn(.jurisdictionOfNobody(text, known: known.map(\.rawValue).sorted()))
    }
}

extension Entry {
    /// The items of a list; none where it is no list, of which whoever reads it tells.
    fileprivate var listed: [Entry] {
        if case .sequence = node.content { items() ?? [] } else { [] }
    }

    /// The keys of a mapping that are texts; none where it is no mapping.
    fileprivate var keys: [Entry] {
        guard case .mapping(let pairs) = node.content else { return [] }
        return pairs.map { Section.keyEntry($0, in: self) }.filter { $0.scalar != nil }
    }
}
