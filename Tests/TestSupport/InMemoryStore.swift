package import Supervision

/// A store that forgets everything with the process, for tests of what uses a store.
///
/// It keeps the contract of `StateStore` that the suite `StateStoreContract` states and runs against it too.
package actor InMemoryStore: StateStore {
    /// Every change that was committed, in order.
    package private(set) var commits: [StateChange] = []
    private var sources: [Source.ID: SourceState]
    private var alerts: [String: Alert]
    private var undelivered: [Int: AlertLine]
    private var issued: Set<Int>
    private var lastSequence: Int
    private var firstReportYear: Int?
    private var firstYears: [String: Int]
    private let digestSeed: UInt64
    private var failure: (any Error)?

    package init(_ stored: StoredState = StoredState(digestSeed: 1)) {
        sources = Dictionary(stored.sources.map { ($0.id, $0) }) { _, last in last }
        alerts = Dictionary(stored.alerts.map { ($0.fingerprint, $0) }) { _, last in last }
        undelivered = Dictionary(stored.undelivered.map { ($0.sequence, $0) }) { _, last in last }
        issued = Set(undelivered.keys)
        lastSequence = stored.lastSequence
        firstReportYear = stored.firstReportYear
        firstYears = stored.firstYears
        digestSeed = stored.digestSeed
    }

    /// Lets every call fail with `error` from now on, as a full disk would; nil ends that.
    package func fail(with error: (any Error)?) {
        failure = error
    }

    package func load() throws -> StoredState {
        try failIfAsked()
        return StoredState(
            sources: sources.values.sorted { $0.id < $1.id },
            alerts: alerts.values.sorted { $0.fingerprint < $1.fingerprint },
            undelivered: undelivered.values.sorted { $0.sequence < $1.sequence },
            lastSequence: lastSequence,
            firstReportYear: firstReportYear,
            firstYears: firstYears,
            digestSeed: digestSeed
        )
    }

    package func commit(_ change: StateChange) throws {
        try failIfAsked()
        try reserve(change.lines.map(\.sequence))
        for fingerprint in change.forgottenAlerts { alerts[fingerprint] = nil }
        sources.merge(change.sources) { _, next in next }
        alerts.merge(change.alerts) { _, next in next }
        for line in change.lines { undelivered[line.sequence] = line }
        firstReportYear = change.firstReportYear ?? firstReportYear
        firstYears.merge(change.firstYears) { _, next in next }
        commits.append(change)
    }

    package func markDelivered(through sequence: Int) throws {
        try failIfAsked()
        undelivered = undelivered.filter { $0.key > sequence }
    }

    private func reserve(_ sequences: [Int]) throws {
        let next = issued.union(sequences)
        guard next.count == issued.count + sequences.count else { throw SequenceIssuedBefore() }
        issued = next
        lastSequence = max(lastSequence, sequences.max() ?? 0)
    }

    private func failIfAsked() throws {
        if let failure { throw failure }
    }

    /// A line of the change has a sequence number that another line has.
    package struct SequenceIssuedBefore: Error {}
}
