import Supervision

/// The names that a rule pack gives and uses, so that one that leads nowhere is found where it is used.
final class RulePackNames {
    enum Kind: String, CaseIterable {
        case legalSource, rule, outline, part, tableForm, table, row, column, identity

        var name: LocalizedText {
            switch self {
            case .legalSource: LocalizedText("法律依据", "legal source")
            case .rule: LocalizedText("规则", "rule")
            case .outline: LocalizedText("提纲", "outline")
            case .part: LocalizedText("部分", "part of an outline")
            case .tableForm: LocalizedText("表格样式", "table form")
            case .table: LocalizedText("表格", "table")
            case .row: LocalizedText("表格行", "row of a table")
            case .column: LocalizedText("表格列", "column of a table")
            case .identity: LocalizedText("勾稽关系", "identity")
            }
        }
    }

    private var definitions: [Kind: [String: Entry]] = [:]
    private var uses: [(kind: Kind, name: String, entry: Entry)] = []
    /// The names of the pack that is amended; they may be used, and not given again.
    private let amended: RulePackNames?
    /// The id of the amending pack; its legal sources are told from those of the amended pack by it.
    private let id: String?

    init(amending amended: RulePackNames? = nil, id: String? = nil) {
        self.amended = amended
        self.id = id
    }

    /// Takes note of a name that `entry` gives; reports a name that was given before.
    func define(_ name: String, as kind: Kind, at entry: Entry) {
        // A legal source of an amending pack is its own.
        if let first = definitions[kind]?[name] ?? (kind == .legalSource ? nil : amended?.definition(of: name, kind)) {
            entry.report(.repeated(name, first: first.location))
        } else {
            definitions[kind, default: [:]][name] = entry
        }
    }

    /// Takes note of a name that may be given more than once, such as that of a row which several forms have.
    func mention(_ name: String, as kind: Kind, at entry: Entry) {
        definitions[kind, default: [:]][name] = definitions[kind]?[name] ?? entry
    }

    /// Takes note of a name that `entry` uses; nil where the value is no text.
    ///
    /// The result is the name in the outcome: a legal source of an amending pack bears the pack's id.
    func use(_ entry: Entry, as kind: Kind) -> String? {
        guard let name = entry.text() else { return nil }
        note(name, kind, at: entry)
        return kind == .legalSource ? keyOfSource(name) : name
    }

    func note(_ name: String, _ kind: Kind, at entry: Entry) {
        uses.append((kind, name, entry))
    }

    /// The key of a legal source in the outcome.
    func keyOfSource(_ name: String) -> String {
        guard let id, definitions[.legalSource]?[name] != nil else { return name }
        return "\(id):\(name)"
    }

    /// Reports every name that leads nowhere, and legal sources that nothing rests on.
    func check() {
        var used: Set<String> = []
        for (kind, name, entry) in uses {
            if kind == .legalSource { used.insert(name) }
            if definition(of: name, kind) == nil, !isPattern(name, of: kind) {
                entry.report(.undefinedName(name, kind: kind.name, known: known(kind)))
            }
        }
        for (name, entry) in definitions[.legalSource] ?? [:] where !used.contains(name) {
            entry.warn(.unusedLegalSource(name))
        }
        uses = []
    }

    /// Takes over what an amending pack defines, so that another one cannot define it again.
    func add(_ names: RulePackNames) {
        for (kind, entries) in names.definitions where kind != .legalSource {
            definitions[kind, default: [:]].merge(entries) { own, _ in own }
        }
    }

    /// Whether `name` means every name that begins so, such as `t3.refused.*`, and there is one.
    private func isPattern(_ name: String, of kind: Kind) -> Bool {
        name.hasSuffix(".*") && known(kind).contains { $0.hasPrefix(name.dropLast()) }
    }

    private func definition(of name: String, _ kind: Kind) -> Entry? {
        definitions[kind]?[name] ?? amended?.definition(of: name, kind)
    }

    private func known(_ kind: Kind) -> [String] {
        let names = (definitions[kind] ?? [:]).keys.sorted()
        return names + (amended?.known(kind) ?? [])
    }
}
