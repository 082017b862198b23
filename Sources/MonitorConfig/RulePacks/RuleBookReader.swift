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
        let calendars = self.names(list, default: Self.defaultCalendar)
        return ruleBook(packs: names, calendars: calendars, civilTime: civilTime)
    }

    func ruleBook(packs names: [Name], calendars: [Name], civilTime: CivilTime) -> RuleBook {
        var packs = names.compactMap { name in pack(name).map { (pack: $0, name: name) } }
        if !packs.contains(where: { $0.pack.id == Self.alwaysLoaded }) {
            let name = Name(name: Self.alwaysLoaded)
            packs += pack(name).map { [($0, name)] } ?? []
        }
        checkTogether(packs)
        return RuleBook(
            packs: packs.map(\.pack),
            calendars: calendars.compactMap(calendar),
            civilTime: civilTime,
            revision: revision(of: packs.map(\.name))
        )
    }

    /// A hash of the texts of the packs: pages that were read by other rules have to be read again.
    private func revision(of names: [Name]) -> UInt64 {
        var hash = StableHash()
        for name in names {
            hash.combine(BuiltInFile.rulePack(name.name)?.text ?? text(of: name) ?? "")
            hash.combine(byte: 0)
        }
        return hash.value
    }

    private func text(of name: Name) -> String? {
        let path = name.entry.map { ConfigurationFile.path(name.name, from: $0.file) } ?? name.name
        return try? ConfigurationFile.text(at: path)
    }

    private func names(_ list: Entry?, default name: String) -> [Name] {
        guard let list else { return [Name(name: name)] }
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

    /// A name with a slash or a file's ending is a path, as seen from the configuration file; others are built in.
    private func root(of name: Name, builtIn: BuiltInFile?, unknown: (String) -> Fault) -> Entry? {
        if name.name.contains("/") || name.name.hasSuffix(".yaml") || name.name.hasSuffix(".yml") {
            guard let entry = name.entry else { return Document.root(ofFile: name.name, log: log) }
            return Document.root(ofFile: ConfigurationFile.path(name.name, from: entry.file), namedBy: entry)
        }
        guard let builtIn else {
            report(unknown(name.name), at: name)
            return nil
        }
        return Document.root(of: builtIn.text, named: builtIn.displayName, log: log)
    }

    /// Reports packs, rules and duties of the same name: findings and status tell them apart by nothing else.
    private func checkTogether(_ packs: [(pack: RulePack, name: Name)]) {
        var ids: Set<String> = []
        var rules: [Rule.ID: (pack: String, name: Name)] = [:]
        var duties: [String: (pack: String, name: Name)] = [:]
        for (pack, name) in packs {
            guard ids.insert(pack.id).inserted else {
                report(.packTwice(pack.id), at: name)
                continue
            }
            for rule in pack.rules.keys.sorted() {
                if let other = rules.updateValue((pack.id, name), forKey: rule) {
                    let fault = Fault.ruleOfTwoPacks(rule.rawValue, packs: [other.pack, pack.id])
                    report(fault, at: name.entry == nil ? other.name : name)
                }
            }
            if let duty = pack.duty, let other = duties.updateValue((pack.id, name), forKey: duty.id) {
                report(.dutyOfTwoPacks(duty.id, packs: [other.pack, pack.id]), at: name)
            }
        }
    }

    private func report(_ fault: Fault, at name: Name) {
        if let entry = name.entry {
            entry.report(fault)
        } else {
            log.error(ConfigurationProblem(fault, file: name.name))
        }
    }
}
