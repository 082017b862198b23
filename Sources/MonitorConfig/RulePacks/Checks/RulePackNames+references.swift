import Supervision

extension RulePackNames {
    /// The keys of tests that name something of the pack, whatever the test.
    private static let references: [String: Kind] = [
        "part": .part, "parts": .part, "form": .tableForm, "forms": .tableForm, "table": .table, "tables": .table,
        "row": .row, "rows": .row, "previous_row": .row, "column": .column, "columns": .column,
    ]

    /// Takes note of every name that the value of a test's key uses, so that one that leads nowhere is told.
    ///
    /// Whether the value is of the right type is for the test to say.
    func useReferences(in entry: Entry, under key: String) {
        switch entry.node.content {
        case .scalar(let scalar):
            // A number is a place or a limit, not a name.
            guard let kind = Self.references[key], PlainScalar(scalar.text) == .text else { return }
            note(scalar.text, kind, at: entry)
        case .sequence:
            for item in entry.items() ?? [] { useReferences(in: item, under: key) }
        case .mapping(let pairs):
            for pair in pairs {
                guard case .scalar(let name) = pair.key.content else { continue }
                let path = NodePath.key(name.text, of: entry.path)
                useReferences(
                    in: Entry(node: pair.value, path: path, file: entry.file, log: entry.log),
                    under: name.text
                )
            }
        }
    }
}
