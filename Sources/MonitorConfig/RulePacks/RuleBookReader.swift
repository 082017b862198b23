import Supervision

/// Reads the rule packs and calendars that a configuration names, built in or as files of its own.
struct RuleBookReader {
    static let defaultPack = "cn-annual-report"
    /// The rules on sources that cannot be read; loaded whatever else is listed.
    static let alwaysLoaded = "source-health"
    static let defaultCalendar = "cn"

    let log: ProblemLog

    /// A pack or calendar as the configuration names it, and where; no place for what is loaded by itself.
    struct Name {
        var name: String
        var entry: Entry?
    }

    func packNames(_ list: Entry?) -> [Name] {
        names(list, default: Self.defaultPack)
    }

    func ruleBook(packs names: [Name], calendars list: Entry?, civilTime: CivilTime) -> RuleBook {
        var packs = names.compactMap { name in pack(name).map { (pack: $0, entry: name.entry) } }
        if !packs.contains(where: { $0.pack.id == Self.alwaysLoaded }) {
            packs += pack(Name(name: Self.alwaysLoaded, entry: nil)).map { [($0, nil)] } ?? []
        }
        checkTogether(packs)
        let calendars = self.names(list, default: Self.defaultCalendar).compactMap(calendar)
        return RuleBook(packs: packs.map(\.pack), calendars: calendars, civilTime: civilTime)
    }

    private func names(_ list: Entry?, default name: String) -> [Name] {
        guard let list else { return [Name(name: name, entry: nil)] }
        var first: [String: Entry] = [:]
        return list.list { item in
            guard let name = item.filePath() else { return nil }
            if let other = first.updateValue(item, forKey: name) {
                item.report(.repeated(name, first: other.location))
                return nil
            }
            return Name(name: name, entry: item)
        } ?? []
    }

    private func pack(_ name: Name) -> RulePack? {
        root(of: name, builtIn: BuiltInFile.rulePack(name.name)) {
            .unknownRulePack($0, builtIn: BuiltInFile.rulePackNames)
        }.flatMap(RulePack.init(reading:))
    }

    private func calendar(_ name: Name) -> WorkingCalendar? {
        root(of: name, builtIn: BuiltInFile.calendar(name.name)) {
            .unknownCalendar($0, builtIn: BuiltInFile.calendarNames)
        }.flatMap(WorkingCalendar.init(reading:))
    }

    /// A name with a slash or a file's ending is a path as seen from the configuration file; others are built in.
    private func root(of name: Name, builtIn: BuiltInFile?, unknown: (String) -> Fault) -> Entry? {
        if let entry = name.entry,
            name.name.contains("/") || name.name.hasSuffix(".yaml") || name.name.hasSuffix(".yml")
        {
            return Document.root(ofFile: ConfigurationFile.path(name.name, from: entry.file), namedBy: entry)
        }
        guard let builtIn else {
            name.entry?.report(unknown(name.name))
            return nil
        }
        return Document.root(of: builtIn.text, named: builtIn.displayName, log: log)
    }

    /// Reports packs, rules and duties of the same name: findings and status tell them apart by nothing else.
    private func checkTogether(_ packs: [(pack: RulePack, entry: Entry?)]) {
        var ids: Set<String> = []
        var rules: [Rule.ID: String] = [:]
        var duties: [String: String] = [:]
        for (pack, entry) in packs {
            guard ids.insert(pack.id).inserted else {
                report(.packTwice(pack.id), at: entry)
                continue
            }
            for rule in pack.rules.keys.sorted() {
                if let other = rules.updateValue(pack.id, forKey: rule) {
                    report(.ruleOfTwoPacks(rule.rawValue, packs: [other, pack.id]), at: entry)
                }
            }
            if let duty = pack.duty, let other = duties.updateValue(pack.id, forKey: duty.id) {
                report(.dutyOfTwoPacks(duty.id, packs: [other, pack.id]), at: entry)
            }
        }
    }

    private func report(_ fault: Fault, at entry: Entry?) {
        if let entry {
            entry.report(fault)
        } else {
            log.error(ConfigurationProblem(fault, file: "built-in:rule-packs/\(Self.alwaysLoaded).yaml"))
        }
    }
}
