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

    func packNames(_ list: Entry?) -> [NamedFile] {
        NamedFile.files(list, default: Self.defaultPack)
    }

    func calendarNames(_ list: Entry?) -> [NamedFile] {
        NamedFile.files(list, default: Self.defaultCalendar)
    }

    func ruleBook(packs names: [NamedFile], calendars: [NamedFile], civilTime: CivilTime) -> RuleBook {
        let calendars = calendars.compactMap(calendar)
        var roots = names.compactMap { name in root(of: name).map { NamedRoot(name: name, root: $0) } }
        if !roots.contains(where: { $0.id == Self.alwaysLoaded }) {
            let name = NamedFile(name: Self.alwaysLoaded)
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
        let name: NamedFile
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
            if let id = root.id, !ids.insert(id).inserted { root.name.report(.packTwice(id), log: log) }
        }
    }

    /// A hash of the texts of the packs: pages that were read by other rules have to be read again.
    private func revision(of names: [NamedFile]) -> UInt64 {
        var hash = StableHash()
        for name in names {
            hash.combine(BuiltInFile.rulePack(name.name)?.text ?? text(of: name) ?? "")
            hash.combine(byte: 0)
        }
        return hash.value
    }

    private func text(of name: NamedFile) -> String? {
        let path = name.entry.map { ConfigurationFile.path(name.name, from: $0.file) } ?? name.name
        return try? ConfigurationFile.text(at: path)
    }

    private func root(of name: NamedFile) -> Entry? {
        name.root(builtIn: BuiltInFile.rulePack(name.name), log: log) {
            .unknownRulePack($0, builtIn: BuiltInFile.rulePackNames)
        }
    }

    private func calendar(_ name: NamedFile) -> WorkingCalendar? {
        name.root(builtIn: BuiltInFile.calendar(name.name), log: log) {
            .unknownCalendar($0, builtIn: BuiltInFile.calendarNames)
        }.flatMap(WorkingCalendar.init(reading:))
    }

    /// Reports rules and duties of the same name: findings and status tell them apart by nothing else.
    private func checkTogether(_ packs: [(pack: RulePack, name: NamedFile)]) {
        var rules: [Rule.ID: (pack: String, name: NamedFile)] = [:]
        var duties: [String: (pack: String, name: NamedFile)] = [:]
        for (pack, name) in packs {
            for rule in pack.rules.keys.sorted() {
                if let other = rules.updateValue((pack.id, name), forKey: rule) {
                    let fault = Fault.ruleOfTwoPacks(rule.rawValue, packs: [other.pack, pack.id])
                    (name.entry == nil ? other.name : name).report(fault, log: log)
                }
            }
            for duty in pack.duties {
                // Within one pack it was reported where it stands.
                guard let other = duties.updateValue((pack.id, name), forKey: duty.id), other.pack != pack.id else {
                    continue
                }
                name.report(.dutyOfTwoPacks(duty.id, packs: [other.pack, pack.id]), log: log)
            }
        }
    }
}
