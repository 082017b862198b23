import Supervision

extension RuleExample {
    /// Reads an example; what it does not say is that of the example that it is like.
    init?(reading entry: Entry, among known: ExampleReader) {
        let keys = [
            "id", "like", "agency", "report_year", "title", "published", "text", "replace", "remove", "previous",
            "findings",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let like = section.optional("like").map { ($0, known.earlier($0)) }
        guard like == nil || like?.1 != nil else { return nil }
        let id = section.required("id")?.identifier()
        let findings = section.required("findings")?.list(allowsEmpty: true) { known.rule($0) }
        let base = like?.1
        let agency = ExampleAgency(reading: section, like: base)
        let year = section.value("report_year", base?.reportYear) { $0.wholeNumber(in: 1990...2200) }
        let title = section.value("title", base?.title) { $0.text(limit: 300) }
        let written = section.value("text", base?.text) { $0.text(limit: Self.longestText) }
        guard let id, let findings, let agency, let year, let title, let written else { return nil }
        self.init(
            id: id,
            agencyName: agency.name,
            agencyKind: agency.kind,
            jurisdiction: agency.jurisdiction,
            reportYear: year,
            title: title,
            published: section.optional("published").map { $0.date() } ?? base?.published,
            text: Self.changed(written, by: section),
            previous: section.optional("previous").flatMap(known.earlier)?.id ?? base?.previous,
            expected: Set(findings)
        )
    }

    /// A report is a few thousand characters long.
    private static let longestText = 50_000

    /// `text` with what is replaced and removed; each passage must stand there once.
    private static func changed(_ text: String, by section: Section) -> String {
        var text = text
        for entry in section.optional("replace")?.items() ?? [] {
            guard let change = Section(entry, keys: ["text", "with"]), let place = change.required("text"),
                let old = place.text(), let new = change.required("with")?.text()
            else { continue }
            replace(old, by: new, in: &text, at: place)
        }
        for entry in section.optional("remove")?.items() ?? [] {
            if let old = entry.text() { replace(old, by: "", in: &text, at: entry) }
        }
        return text
    }

    private static func replace(_ old: String, by new: String, in text: inout String, at place: Entry) {
        let places = text.ranges(of: old)
        guard places.count == 1 else {
            place.report(places.isEmpty ? .textNotThere(old) : .textThereTwice(old, count: places.count))
            return
        }
        text.replaceSubrange(places[0], with: new)
    }
}

/// Whose report an example is.
private struct ExampleAgency {
    let name: String
    let kind: AgencyKind
    let jurisdiction: Jurisdiction

    init?(reading section: Section, like base: RuleExample?) {
        if section.optional("agency") == nil, let base {
            (name, kind, jurisdiction) = (base.agencyName, base.agencyKind, base.jurisdiction)
            return
        }
        guard let agency = section.required("agency").flatMap({ Section($0, keys: ["name", "kind", "jurisdiction"]) })
        else { return nil }
        let name = agency.required("name")?.text(limit: 100)
        let kind = agency.required("kind")?.choice(of: AgencyKind.self)
        let jurisdiction = agency.value("jurisdiction", default: "cn", Jurisdiction.init(reading:))
        guard let name, let kind else { return nil }
        (self.name, self.kind, self.jurisdiction) = (name, kind, jurisdiction)
    }
}

extension Section {
    /// The value of a key that is required where there is no other.
    fileprivate func value<Value>(_ key: String, _ other: Value?, _ read: (Entry) -> Value?) -> Value? {
        if optional(key) == nil, let other { return other }
        return required(key).flatMap(read)
    }
}

extension ExampleReader {
    /// The example that `entry` names; nil, reported, where none before has that id.
    fileprivate func earlier(_ entry: Entry) -> RuleExample? {
        guard let id = entry.text() else { return nil }
        guard let known = example(id) else {
            if !isFailed(id) { entry.report(.exampleUnknown(id, known: examples.map(\.example.id))) }
            return nil
        }
        return known.example
    }

    /// A rule of the pack.
    fileprivate func rule(_ entry: Entry) -> Rule.ID? {
        guard let name = entry.text() else { return nil }
        guard pack.rules[Rule.ID(name)] != nil else {
            let known = pack.rules.keys.sorted().map(\.rawValue)
            entry.report(.undefinedName(name, kind: RulePackNames.Kind.rule.name, known: known))
            return nil
        }
        return Rule.ID(name)
    }
}
