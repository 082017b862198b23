import Supervision

/// Reads the rule packs and calendars that a configuration names, built in or as files of its own.
struct RuleBookReader {
    static let defaultPack = "cn-annual-report"
    /// The rules on sources that cannot be read; loaded whatever else is listed.
    static let alwaysLoaded = "source-health"
    static let defaultCalendar = "cn"

    let log: ProblemLog
    /// Whether the examples of the packs are tried, too.
    var triesExamples = false

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
        let calendars = calendars.compactMap(calendar)
        var roots = names.compactMap { name in root(of: name).map { NamedRoot(name: name, root: $0) } }
        if !roots.contains(where: { $0.id == Self.alwaysLoaded }) {
            let name = Name(name: Self.alwaysLoaded)
            roots += root(of: name).map { [NamedRoot(name: name, root: $0)] } ?? []
        }
        let packs = packs(in: roots, isWhole: roots.count >= names.count, calendar: calendars.first)
        return RuleBook(
            packs: packs,
            calendars: calendars,
            civilTime: civilTime,
            revision: revision(of: roots.map(\.name))
        )
    }

    /// The packs with what others amend in them. Examples are tried where nothing else is wrong.
    private func packs(in roots: [NamedRoot], isWhole: Bool, calendar: WorkingCalendar?) -> [RulePack] {
        checkIDs(of: roots)
        let (amending, plain) = (roots.filter(\.isAmending), roots.filter { !$0.isAmending })
        var loaded = plain.compactMap { root in LoadedPack(reading: root.root).map { (pack: $0, name: root.name) } }
        var trials = loaded.map { ExampleReader(pack: $0.pack.pack, calendar: calendar, log: log) }
        let isComplete = isWhole && loaded.count == plain.count
        for root in amending {
            guard let index = index(of: root, in: loaded.map(\.pack), amending: amending, isComplete: isComplete),
                let amendment = Amendment(reading: root.root, amending: loaded[index].pack)
            else { continue }
            loaded[index].pack.pack.amend(by: amendment)
        }
        checkTogether(loaded.map { ($0.pack.pack, $0.name) })
        if triesExamples, log.errors.isEmpty {
            for (root, index) in zip(plain, trials.indices) { trials[index].tryExamples(of: root.root) }
            for root in amending {
                guard let base = loaded.firstIndex(where: { $0.pack.pack.id == root.amended }) else { continue }
                trials[base].pack = loaded[base].pack.pack
                trials[base].tryExamples(of: root.root)
            }
        }
        return loaded.map(\.pack.pack)
    }

    /// A pack's file that was found, before it is read.
    private struct NamedRoot {
        let name: Name
        let root: Entry

        var isAmending: Bool { root.value(of: "amends") != nil }
        var amended: String? { root.value(of: "amends")?.scalar }
        var id: String? { root.value(of: "id")?.scalar }
    }

    /// The pack that `root` amends; nil, reported, where it is not loaded.
    private func index(
        of root: NamedRoot,
        in loaded: [LoadedPack],
        amending: [NamedRoot],
        isComplete: Bool
    ) -> Int? {
        guard let entry = root.root.value(of: "amends"), let name = entry.text() else { return nil }
        if let index = loaded.firstIndex(where: { $0.pack.id == name }) { return index }
        if let other = amending.first(where: { $0.id == name }), other.id != root.id, let base = other.amended {
            entry.report(.amendsAmendment(name, base: base))
        } else if isComplete {
            // Where a pack could not be read, it may be this one: one cause, one problem.
            entry.report(.amendedPackMissing(name, loaded: loaded.map(\.pack.id)))
        }
        return nil
    }

    private func checkIDs(of roots: [NamedRoot]) {
        var ids: Set<String> = []
        for root in roots {
            if let id = root.id, !ids.insert(id).inserted { report(.packTwice(id), at: root.name) }
        }
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

    private func root(of name: Name) -> Entry? {
        root(of: name, builtIn: BuiltInFile.rulePack(name.name)) {
            .unknownRulePack($0, builtIn: BuiltInFile.rulePackNames)
        }
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

    /// Reports rules and duties of the same name: findings and status tell them apart by nothing else.
    private func checkTogether(_ packs: [(pack: RulePack, name: Name)]) {
        var rules: [Rule.ID: (pack: String, name: Name)] = [:]
        var duties: [String: (pack: String, name: Name)] = [:]
        for (pack, name) in packs {
            for rule in pack.rules.keys.sorted() {
                if let other = rules.updateValue((pack.id, name), forKey: rule) {
                    let fault = Fault.ruleOfTwoPacks(rule.rawValue, packs: [other.pack, pack.id])
                    report(fault, at: name.entry == nil ? other.name : name)
                }
            }
            for duty in pack.duties {
                // Within one pack it was reported where it stands.
                guard let other = duties.updateValue((pack.id, name), forKey: duty.id), other.pack != pack.id else {
                    continue
                }
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
