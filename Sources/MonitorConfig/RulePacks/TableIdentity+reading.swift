import Supervision

extension TableIdentity {
    /// The identities of a pack, or of one that amends it; each has a name of its own.
    static func list(in section: Section, forms: [TableForm], names: RulePackNames) -> [TableIdentity] {
        let formsByID = Dictionary(forms.map { ($0.id, $0) }) { first, _ in first }
        return section.list("identities") { entry in
            let identity = TableIdentity(reading: entry, forms: formsByID, names: names)
            if let id = identity?.id { names.define(id, as: .identity, at: entry) }
            return identity
        }
    }

    init?(reading entry: Entry, forms known: [String: TableForm], names: RulePackNames) {
        let keys = ["id", "rule", "forms", "scope", "stated", "parts"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let id = section.required("id")?.text(limit: 100)
        let rule = section.rule("rule", names: names)
        let scope = section.required("scope")?.choice(among: [.columns, .rows] as [Scope])
        let forms = section.required("forms")?.list { names.use($0, as: .tableForm) }
        let stated = section.required("stated").flatMap { Self.members(reading: $0) }
        let parts = section.required("parts").flatMap { Self.members(reading: $0) }
        guard let id, let rule, let scope, let forms, let stated, let parts else { return nil }
        for form in Set(forms).sorted().compactMap({ known[$0] }) {
            for member in stated + parts {
                Self.check(member, scope: scope, in: form)
            }
        }
        self.init(
            id: id,
            rule: rule,
            forms: Set(forms),
            scope: scope,
            stated: stated.map(\.name),
            parts: parts.map(\.name)
        )
    }

    private static func members(reading entry: Entry) -> [(name: String, entry: Entry)]? {
        entry.list { item in item.text().map { ($0, item) } }
    }

    /// Reports a row or column that the form does not have: its sum could never be checked.
    private static func check(_ member: (name: String, entry: Entry), scope: Scope, in form: TableForm) {
        let known = scope == .columns ? form.rows.map(\.id) : form.columns.map(\.id)
        guard !known.contains(member.name) else { return }
        let fault =
            scope == .columns
            ? Fault.noSuchRow(member.name, form: form.id, known: known)
            : Fault.noSuchColumn(member.name, form: form.id, known: known)
        member.entry.report(fault)
    }
}
