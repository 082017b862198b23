import Supervision

/// Reads `alerts.routes`: a tree of branches, each with what it takes, whom it leads to and when they are told.
struct RouteReader {
    /// Deeper trees are mistakes, or meant to cost time.
    private static let deepest = 8
    private static let mostRoutes = 200

    /// The names of the sinks that there are.
    let sinks: [String]

    private static let keys = [
        "match", "to", "group_by", "group_wait", "group_interval", "reminders", "quiet", "working_days", "continue",
        "routes",
    ]

    func read(_ entry: Entry) -> RouteTree {
        let tree = RouteTree(routes(entry, under: RouteTiming(), depth: 1))
        let reached = tree.routes.reduce(into: Set<String>()) { $0.formUnion($1.allReceivers) }
        for sink in sinks where !reached.contains(sink) && !tree.routes.isEmpty { entry.warn(.sinkWithoutRoute(sink)) }
        return tree
    }

    private func routes(_ entry: Entry, under timing: RouteTiming, depth: Int) -> [Route] {
        guard let items = entry.items() else { return [] }
        guard depth <= Self.deepest, items.count <= Self.mostRoutes else {
            entry.report(.tooManyRoutes(limit: Self.mostRoutes, depth: Self.deepest))
            return []
        }
        return items.compactMap { route($0, under: timing, depth: depth) }
    }

    private func route(_ entry: Entry, under timing: RouteTiming, depth: Int) -> Route? {
        guard let section = Section(entry, keys: Self.keys) else { return nil }
        let timing = RouteTiming(reading: section, under: timing)
        let match = section.optional("match").flatMap { Match(reading: $0) }
        let receivers = section.optional("to").map { $0.list(allowsEmpty: true) { sink($0) } ?? [] }
        if depth == 1, receivers == nil { _ = section.required("to") }
        return Route(
            matchers: match?.matchers ?? SilenceMatchers(),
            events: match?.events ?? [],
            receivers: receivers,
            timing: timing,
            continues: section.value("continue", default: false) { $0.truthValue() },
            routes: section.optional("routes").map { routes($0, under: timing, depth: depth + 1) } ?? []
        )
    }

    private func sink(_ entry: Entry) -> String? {
        guard let name = entry.word() else { return nil }
        guard sinks.contains(name) else {
            entry.report(.noSuchSink(name, known: sinks))
            return nil
        }
        return name
    }

    /// What a branch takes.
    private struct Match {
        var matchers: SilenceMatchers
        var events: [AlertEvent]

        init?(reading entry: Entry) {
            let keys = ["agency", "source", "site", "rule", "severity", "jurisdiction", "event"]
            guard let section = Section(entry, keys: keys) else { return nil }
            func words(_ key: String) -> [String] { section.optional(key).map { $0.oneOrMore { $0.word() } } ?? [] }
            matchers = SilenceMatchers(
                agencies: words("agency"),
                sources: words("source"),
                sites: words("site"),
                rules: words("rule"),
                severities: section.optional("severity").map { $0.oneOrMore { $0.choice(of: Severity.self) } } ?? [],
                jurisdictions: section.optional("jurisdiction").map {
                    $0.oneOrMore { Jurisdiction(reading: $0)?.rawValue }
                } ?? []
            )
            events = section.optional("event").map { $0.oneOrMore { $0.choice(of: AlertEvent.self) } } ?? []
        }
    }
}

extension Entry {
    /// The items of a list, or the one value that stands there without a list.
    func oneOrMore<Value>(_ read: (Entry) -> Value?) -> [Value] {
        if case .sequence = node.content { return list(of: read) ?? [] }
        return read(self).map { [$0] } ?? []
    }
}

extension RouteTiming {
    /// What a branch does not say is as the branch says that it grows from.
    fileprivate init(reading section: Section, under parent: RouteTiming) {
        self = parent
        groupBy = section.value("group_by", default: groupBy) {
            $0.list(allowsEmpty: true) { $0.choice(of: GroupKey.self) }
        }
        groupWait = section.value("group_wait", default: groupWait) { Self.seconds($0) }
        groupInterval = section.value("group_interval", default: groupInterval) { Self.seconds($0) }
        tellsReminders = section.value("reminders", default: tellsReminders) { $0.truthValue() }
        onlyWorkingDays = section.value("working_days", default: onlyWorkingDays) { $0.truthValue() }
        if let quiet = section.optional("quiet"), let keys = Section(quiet, keys: ["from", "to"]) {
            // Both are read, so that what is wrong with either is told.
            let times = ["from", "to"].map { keys.required($0).flatMap { Self.minute($0) } }
            if let from = times[0], let to = times[1] { quietHours = QuietHours(from: from, to: to) }
        }
    }

    private static func seconds(_ entry: Entry) -> Double? {
        entry.duration(in: .zero ... .seconds(7 * 86_400)).map { $0 / .seconds(1) }
    }

    /// `22:00` as minutes after midnight.
    private static func minute(_ entry: Entry) -> Int? {
        guard let text = entry.word() else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
            (0...59).contains(minute), text.utf8.count == 5
        else {
            entry.report(.notClockTime(text))
            return nil
        }
        return hour * 60 + minute
    }
}
