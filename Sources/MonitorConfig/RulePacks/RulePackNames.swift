import Supervision

/// The names that a rule pack gives and uses, so that one that leads nowhere is found where it is used.
final class RulePackNames {
    enum Kind: String, CaseIterable {
        case legalSource, rule, outline, tableForm

        var name: LocalizedText {
            switch self {
            case .legalSource: LocalizedText("法律依据", "legal source")
            case .rule: LocalizedText("规则", "rule")
            case .outline: LocalizedText("提纲", "outline")
            case .tableForm: LocalizedText("表格样式", "table form")
            }
        }
    }

    private var definitions: [Kind: [String: Entry]] = [:]
    private var uses: [(kind: Kind, name: String, entry: Entry)] = []

    /// Takes note of a name that `entry` gives; reports a name that was given before.
    func define(_ name: String, as kind: Kind, at entry: Entry) {
        if let first = definitions[kind]?[name] {
            entry.report(.repeated(name, first: first.location))
        } else {
            definitions[kind, default: [:]][name] = entry
        }
    }

    /// Takes note of a name that `entry` uses; nil where the value is no text.
    func use(_ entry: Entry, as kind: Kind) -> String? {
        guard let name = entry.text() else { return nil }
        uses.append((kind, name, entry))
        return name
    }

    /// Reports every name that leads nowhere, and legal sources that nothing rests on.
    func check() {
        var used: Set<String> = []
        for (kind, name, entry) in uses {
            if kind == .legalSource {
                used.insert(name)
            }
            if definitions[kind]?[name] == nil {
                entry.report(.undefinedName(name, kind: kind.name, known: (definitions[kind] ?? [:]).keys.sorted()))
            }
        }
        for (name, entry) in definitions[.legalSource] ?? [:] where !used.contains(name) {
            entry.warn(.unusedLegalSource(name))
        }
    }
}
