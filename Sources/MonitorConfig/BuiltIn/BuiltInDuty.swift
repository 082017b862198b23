import Supervision

/// A duty of a built-in rule pack, loaded or not: so that a message can say which pack to load.
struct BuiltInDuty {
    let id: String
    let pack: String

    /// Read only where something is wrong: it costs the reading of every built-in pack.
    static var all: [BuiltInDuty] {
        BuiltInFile.rulePackNames.flatMap { name -> [BuiltInDuty] in
            let file = BuiltInFile.rulePack(name)
            let pack = file.flatMap { try? RulePack.read($0.text, named: $0.displayName) }
            return (pack?.duties ?? []).map { BuiltInDuty(id: $0.id, pack: name) }
        }
    }
}
