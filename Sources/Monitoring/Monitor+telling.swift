import FoundationEssentials
import Logging
import Supervision

extension Monitor {
    /// Commits what was decided, and lets the sinks be told what was committed.
    ///
    /// Only one flush runs at a time, so lines are committed in the order of their numbers; what is decided meanwhile goes
    /// along in the next round of the same flush. A store that fails loses nothing: the change stays here and is tried
    /// again.
    func flush(withTouched: Bool = false) async {
        guard !isFlushing else { return }
        isFlushing = true
        defer { isFlushing = false }
        while true {
            judgeCases(at: clock.now())
            let change = ledger.takeUncommitted(withTouched: withTouched || ledger.touched.count >= Self.touchedLimit)
            guard !change.isEmpty else { break }
            do {
                try await ports.store.commit(change)
                note(ports.store.displacement, of: .state)
            } catch {
                ledger.putBack(change)
                note(error, of: .state)
                break
            }
            outbox.noteCommitted(change.lines)
            for line in change.lines { ports.meter?.note(.line(line.event)) }
            wakeSinks()
        }
        wakeSinks()
    }

    /// States that differ only in times are written along in steps of this many.
    private static let touchedLimit = 1000

    /// Takes up what the last stop left: lines that were committed and not delivered, alerts of what is listed no more.
    ///
    /// `run` begins with it; whoever drives the monitor by `sweep` calls it first where the store is not a new one.
    package func resume() async {
        await takeUp()
        await settle()
    }

    func takeUp() async {
        ledger.record(firstReportYear: rules.firstReportYear, firstYears: rules.firstYears)
        let now = clock.now()
        holdInstants(at: now)
        ledger.noteAllAlerts()
        beginTelling()
        await watchClock(at: now)
        if clockDoubt == nil { announce(ledger.forgetUnlisted(rules, now: now), at: now) }
        await flush()
    }

    /// What the monitor does with the store; each may fail and recover by itself.
    enum Storage: String {
        case state
        case outbox
        case deliveryMarks = "delivery_marks"
    }

    /// Keeps what the last attempt came to. A disk that stays full is told once, not with every check.
    func note(_ error: (any Error)?, of storage: Storage) {
        let text = error.map { LocalizedText(of: $0) }
        guard troubles[storage] != text else { return }
        troubles[storage] = text
        status.storageError = troubles[.state] ?? troubles[.outbox] ?? troubles[.deliveryMarks]
        isStatusStale = true
        if let text {
            logger.error(
                "what is known cannot be stored or read; trying again",
                metadata: ["part": "\(storage.rawValue)", "error": .stringConvertible(LoggedText(text))]
            )
        } else {
            logger.notice("what is known can be stored and read again", metadata: ["part": "\(storage.rawValue)"])
        }
    }

    /// Publishes everything at this instant where anything has changed; not more often than it is cheap.
    func publish(at now: Date) async {
        let start = ContinuousClock.now
        guard isStatusStale || statusSequence == 0, start >= publishNotBefore else {
            ports.tickFinished(lastOverall, status)
            return
        }
        isStatusStale = false
        statusSequence += 1
        status.sinks = outbox.status
        status.storeBytes = ports.store.sizeBytes
        let snapshot = composition().snapshot(sequence: statusSequence, at: now)
        lastOverall = snapshot.overall
        do {
            try await ports.statusSink.publish(snapshot)
        } catch {
            isStatusStale = true
            logger.error(
                "the status could not be published",
                metadata: ["error": .stringConvertible(LoggedText(error))]
            )
        }
        publishNotBefore = start + (ContinuousClock.now - start) * Self.publishRest
        ports.tickFinished(snapshot.overall, status)
    }

    /// Publishing takes at most one part in this many of the time.
    private static let publishRest = 20

    func composition() -> StatusComposition {
        var composition = StatusComposition(
            watchlist: rules.watchlist,
            states: ledger.states,
            obligations: ledger.obligations,
            freshness: ledger.freshness,
            alerts: Array(ledger.allAlerts),
            calendars: rules.ruleBook.calendars,
            monitor: status,
            version: version
        )
        composition.loads = loads
        composition.robots = rules.policy.robots
        composition.monitor.legacyTLSHosts = rules.policy.legacyTLSHosts
        composition.orders = ledger.orders
        composition.library = ledger.library
        composition.cases = rules.ruleBook.rectification.map { _ in ledger.cases }
        composition.changes = ledger.documentChanges
        composition.groups = rules.policy.tellsEach ? nil : rules.groups
        return composition
    }

    /// How long the end waits for sinks, in seconds of real time.
    private static let lastWait: TimeInterval = 5

    /// Remembers and publishes everything before the end, and tells what sinks take without delay.
    package func finish() async {
        await flush(withTouched: true)
        await settle(forSeconds: Self.lastWait)
        publishNotBefore = ContinuousClock.now
        isStatusStale = true
        await publish(at: clock.now())
    }
}
