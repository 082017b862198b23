package import Supervision

/// A store that forgets everything with the process, for tests of what uses a store.
///
/// It keeps the contract of `StateStore` that the suite `StateStoreContract` states and runs against it too.
package actor InMemoryStore: StateStore {
    /// Every change that was committed, in order.
    package private(set) var commits: [StateChange] = []
    private var sources: [Source.ID: SourceState]
    private var alerts: [String: Alert]
    package nonisolated let keptLines: Int
    /// In the order of their numbers.
    private var lines: [AlertLine] = []
    private var sinks: [String: SinkMark]
    private var lastSequence: Int
    private var firstReportYear: Int?
    private var firstYears: [String: Int]
    private let digestSeed: UInt64
    private var failure: (any Error)?
    private var rulesRevision: Int?
    private var commitFailure: (any Error)?
    private var flaps: [String: Flap] = [:]
    private var texts: [Source.ID: [UInt64: DocumentText]] = [:]
    private var documentChanges: [ChangeRecord] = []
    private var cases: [RectificationCase.ID: RectificationCase] = [:]
    /// What cases are about, and what happened to them.
    package private(set) var caseFindings: [RectificationCase.ID: Finding] = [:]
    package private(set) var caseSteps: [CaseStep] = []
    /// What people said, by number; what was said last has the highest.
    private var orders: [Int: PersonOrder] = [:]

    package init(_ stored: StoredState = StoredState(digestSeed: 1), keptLines: Int = 100_000) {
        self.keptLines = keptLines
        sources = Dictionary(stored.sources.map { ($0.id, $0) }) { _, last in last }
        alerts = Dictionary(stored.alerts.map { ($0.fingerprint, $0) }) { _, last in last }
        sinks = Dictionary(stored.sinks.map { ($0.name, $0) }) { _, last in last }
        lastSequence = stored.lastSequence
        firstReportYear = stored.firstReportYear
        firstYears = stored.firstYears
        digestSeed = stored.digestSeed
        rulesRevision = stored.rulesRevision
    }

    /// Lets every call fail with `error` from now on, as a full disk would; nil ends that.
    package func fail(with error: (any Error)?) {
        failure = error
    }

    /// Lets commits alone fail: what is stored can still be read. Nil ends that.
    package func refuseCommits(with error: (any Error)?) {
        commitFailure = error
    }

    /// Gives an order, as the commands do, and returns its number.
    @discardableResult
    package func give(_ order: PersonOrder) -> Int {
        var order = order
        order.id = (orders.keys.max() ?? 0) + 1
        orders[order.id] = order
        return order.id
    }

    /// Every case with what it is about and what happened to it, in the order in which they were opened.
    package var caseRecords: [CaseRecord] {
        cases.values.sorted { $0.id.precedes($1.id) }.compactMap { one in
            caseFindings[one.id].map { CaseRecord(one, finding: $0, steps: caseSteps.filter { $0.caseID == one.id }) }
        }
    }

    /// The order of that number, with what came of it.
    package func order(_ id: Int) -> PersonOrder? { orders[id] }

    /// The lines that were set aside.
    package private(set) var deadLetters: [DeadLetter] = []

    package func waitingOrders() throws -> [PersonOrder] {
        try failIfAsked()
        return open { $0.takenAt == nil }
    }

    package func cases(of ids: [RectificationCase.ID]) throws -> [RectificationCase] {
        try failIfAsked()
        let alerts = Set(ids.compactMap { cases[$0]?.fingerprint })
        return cases.values.filter { alerts.contains($0.fingerprint) }.sorted { $0.id < $1.id }
    }

    private func open(_ isMeant: (PersonOrder) -> Bool) -> [PersonOrder] {
        orders.values.filter { $0.endedAt == nil && isMeant($0) }.sorted { $0.id < $1.id }
    }

    package func load() throws -> StoredState {
        try failIfAsked()
        var state = StoredState(
            sources: sources.values.sorted { $0.id < $1.id },
            alerts: alerts.values.sorted { $0.fingerprint < $1.fingerprint },
            sinks: sinks.values.sorted { $0.name < $1.name },
            lastSequence: lastSequence,
            firstReportYear: firstReportYear,
            firstYears: firstYears,
            digestSeed: digestSeed
        )
        state.rulesRevision = rulesRevision
        state.flaps = flaps.values.sorted { $0.key < $1.key }
        state.orders = open { $0.takenAt != nil }
        state.documentChanges = documentChanges.reversed().prefix(ChangeRecord.mostShown).map(\.self)
        state.cases = cases.values.sorted { $0.id < $1.id }
        for order in orders.values where order.kind == .falseAlarm && order.outcome == .applied {
            if let rule = order.rule { state.falseAlarmCounts[rule, default: 0] += 1 }
        }
        return state
    }

    package func commit(_ change: StateChange) throws {
        try failIfAsked()
        if let commitFailure { throw commitFailure }
        try issue(change.lines)
        for fingerprint in change.forgottenAlerts { alerts[fingerprint] = nil }
        for id in change.forgottenSources { sources[id] = nil }
        sources.merge(change.sources) { _, next in next }
        alerts.merge(change.alerts) { _, next in next }
        for name in change.forgottenSinks { sinks[name] = nil }
        sinks.merge(change.sinks) { _, next in next }
        prune()
        firstReportYear = change.firstReportYear ?? firstReportYear
        rulesRevision = change.rulesRevision ?? rulesRevision
        firstYears.merge(change.firstYears) { _, next in next }
        for key in change.endedFlaps { flaps[key] = nil }
        flaps.merge(change.flaps) { _, next in next }
        keep(change)
        cases.merge(change.cases) { _, next in next }
        caseFindings.merge(change.caseFindings) { _, next in next }
        caseSteps += change.caseSteps
        orders.merge(change.takenOrders) { _, taken in taken }
        for (id, instant) in change.endedOrders where orders[id]?.endedAt == nil { orders[id]?.endedAt = instant }
        commits.append(change)
    }

    private func keep(_ change: StateChange) {
        for id in change.forgottenSources { texts[id] = nil }
        for (id, state) in change.sources {
            let known = state.contentHashes
            texts[id] = texts[id]?.filter { known.contains($0.key) }
        }
        for text in change.texts {
            texts[text.source, default: [:]][text.contentHash] = texts[text.source]?[text.contentHash] ?? text.text
        }
        documentChanges += change.documentChanges
    }

    package func texts(of source: Source.ID, _ hashes: Set<UInt64>) throws -> [UInt64: DocumentText] {
        try failIfAsked()
        return texts[source]?.filter { hashes.contains($0.key) } ?? [:]
    }

    /// Forgets what documents said, as a store of an earlier release never knew it.
    package func forgetTexts() { texts = [:] }

    package func lines(after sequence: Int, limit: Int) throws -> [AlertLine] {
        try failIfAsked()
        return Array(lines.drop { $0.sequence <= sequence }.prefix(limit))
    }

    package func advance(_ mark: SinkMark, burying letter: DeadLetter?) throws {
        try failIfAsked()
        if let letter { deadLetters.append(letter) }
        guard let known = sinks[mark.name], known.deliveredThrough <= mark.deliveredThrough else { return }
        sinks[mark.name] = mark
    }

    private func issue(_ next: [AlertLine]) throws {
        let sequences = [lastSequence] + next.map(\.sequence)
        guard zip(sequences, sequences.dropFirst()).allSatisfy({ $0 < $1 }) else { throw SequenceIssuedBefore() }
        lines += next
        lastSequence = sequences.last ?? lastSequence
    }

    private func prune() {
        guard let newest = lines.last?.sequence, let oldest = lines.first?.sequence, oldest <= newest - keptLines
        else { return }
        let cut = newest - keptLines
        lines.removeAll { $0.sequence <= cut }
        for (name, mark) in sinks where mark.deliveredThrough < cut {
            sinks[name]?.lost += cut - mark.deliveredThrough
            sinks[name]?.deliveredThrough = cut
        }
    }

    private func failIfAsked() throws {
        if let failure { throw failure }
    }

    /// A line of the change has a number that is not beyond every number before.
    package struct SequenceIssuedBefore: Error {}
}
