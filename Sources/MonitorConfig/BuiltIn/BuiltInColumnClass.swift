import Supervision

/// A class of columns of a built-in rule pack, loaded or not: so that a message can say which pack to load.
struct BuiltInColumnClass {
    let id: String
    let pack: String

    /// Read only where something is wrong: it costs the reading of every built-in pack.
    static var all: [BuiltInColumnClass] {
        BuiltInFile.rulePackNames.flatMap { name -> [BuiltInColumnClass] in
            let file = BuiltInFile.rulePack(name)
            let pack = file.flatMap { try? RulePack.read($0.text, named: $0.displayName) }
            return (pack?.columns?.classes ?? []).map { BuiltInColumnClass(id: $0.id, pack: name) }
        }
    }
}
