import Supervision

/// A rule of a built-in rule pack, loaded or not: so that a message can say which pack to load.
struct BuiltInRule {
    let id: String
    let pack: String

    /// Read only where something is wrong: it costs the reading of every built-in pack.
    static var all: [BuiltInRule] {
        BuiltInFile.rulePackNames.flatMap { name -> [BuiltInRule] in
            let file = BuiltInFile.rulePack(name)
            let pack = file.flatMap { try? RulePack.read($0.text, named: $0.displayName) }
            return (pack?.rules.keys.map(\.rawValue) ?? []).sorted().map { BuiltInRule(id: $0, pack: name) }
        }
    }
}
