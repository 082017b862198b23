import FoundationEssentials
import Supervision

extension TellingRules {
    init?(reading entry: Entry, names: RulePackNames) {
        let keys = ["groups", "outage", "reminders", "digest_rule", "baseline", "storm", "flaps", "severity_names"]
        guard let section = Section(entry, keys: keys) else { return nil }
        self.init()
        groups = section.list("groups") { Group(reading: $0, names: names) }
        outage = section.optional("outage").flatMap { Outage(reading: $0, names: names) }
        reminders = section.bySeverity("reminders") { $0.duration(in: Self.pauses).map { $0 / .seconds(1) } }
        digestRule = section.optional("digest_rule").flatMap { $0.rule(names: names) }
        baseline = section.optional("baseline").flatMap { Baseline(reading: $0, names: names) }
        storm = section.optional("storm").flatMap { Storm(reading: $0, names: names) }
        flaps = section.optional("flaps").flatMap { Flaps(reading: $0, names: names) }
        severityNames = section.bySeverity("severity_names", LocalizedText.init(reading:))
    }

    fileprivate static let pauses = Duration.seconds(3600) ... .seconds(366 * 86_400)
    fileprivate static let waits = Duration.seconds(0) ... .seconds(7 * 86_400)
}

extension Section {
    /// A mapping with severities for keys; one that is none is reported at its place.
    func bySeverity<Value>(_ key: String, _ read: (Entry) -> Value?) -> [Severity: Value] {
        guard let entry = optional(key),
            let severities = Section(entry, keys: Severity.allCases.map(\.rawValue))
        else { return [:] }
        let pairs = Severity.allCases.compactMap { severity in
            severities.optional(severity.rawValue).flatMap(read).map { (severity, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    func seconds(_ key: String, in range: ClosedRange<Duration>) -> TimeInterval? {
        required(key)?.duration(in: range).map { $0 / .seconds(1) }
    }
}

extension Entry {
    /// The rule that a name stands for.
    fileprivate func rule(names: RulePackNames) -> Rule.ID? { names.use(self, as: .rule).map { Rule.ID($0) } }
}

extension TellingRules.Group {
    fileprivate init?(reading entry: Entry, names: RulePackNames) {
        guard let section = Section(entry, keys: ["kind", "rule", "members", "least_pages", "wait"]) else { return nil }
        let kind = section.required("kind")?.choice(among: [AlertGroupKind.host, .template])
        let rule = section.rule("rule", names: names)
        // Absent: the rules of all checks of pages, in whatever pack.
        let members = section.list("members") { $0.rule(names: names) }
        let least = section.required("least_pages")?.wholeNumber(in: 2...10_000)
        let wait = section.seconds("wait", in: TellingRules.waits)
        guard let kind, let rule, let least, let wait else { return nil }
        self.init(kind: kind, rule: rule, members: members, least: least, wait: wait)
    }
}

extension TellingRules.Outage {
    fileprivate init?(reading entry: Entry, names: RulePackNames) {
        let keys = ["rule", "member", "share_percent", "least_hosts", "window"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let rule = section.rule("rule", names: names)
        let member = section.rule("member", names: names)
        let share = section.required("share_percent")?.wholeNumber(in: 1...100)
        let hosts = section.required("least_hosts")?.wholeNumber(in: 2...10_000)
        let window = section.seconds("window", in: TellingRules.pauses)
        guard let rule, let member, let share, let hosts, let window else { return nil }
        self.init(rule: rule, member: member, sharePercent: share, leastHosts: hosts, window: window)
    }
}

extension TellingRules.Baseline {
    fileprivate init?(reading entry: Entry, names: RulePackNames) {
        guard let section = Section(entry, keys: ["rule", "wait"]) else { return nil }
        let rule = section.rule("rule", names: names)
        let wait = section.seconds("wait", in: TellingRules.waits)
        guard let rule, let wait else { return nil }
        self.init(rule: rule, wait: wait)
    }
}

extension TellingRules.Flaps {
    fileprivate init?(reading entry: Entry, names: RulePackNames) {
        let keys = ["rule", "count", "within", "lasting", "apart", "settled_after"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let rule = section.rule("rule", names: names)
        let count = section.required("count")?.wholeNumber(in: 2...1000)
        let within = section.seconds("within", in: TellingRules.pauses)
        let lasting = section.seconds("lasting", in: TellingRules.waits)
        let apart = section.seconds("apart", in: TellingRules.waits)
        let settled = section.seconds("settled_after", in: TellingRules.pauses)
        guard let rule, let count, let within, let lasting, let apart, let settled else { return nil }
        self.init(
            rule: rule,
            count: count,
            within: within,
            lasting: lasting,
            apart: apart,
            settledAfter: settled
        )
    }
}

extension TellingRules.Storm {
    fileprivate init?(reading entry: Entry, names: RulePackNames) {
        guard let section = Section(entry, keys: ["rule", "most_lines", "window"]) else { return nil }
        let rule = section.rule("rule", names: names)
        let most = section.required("most_lines")?.wholeNumber(in: 1...100_000)
        let window = section.seconds("window", in: TellingRules.waits)
        guard let rule, let most, let window else { return nil }
        self.init(rule: rule, mostLines: most, window: window)
    }
}
