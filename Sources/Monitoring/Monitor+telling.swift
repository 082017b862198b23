import FoundationEssentials
import Logging
import Supervision

extension Monitor {
    /// Commits what was decided, then delivers what was committed.
    ///
    /// Only one flush runs at a time, so lines leave in the order of their numbers; what is decided meanwhile goes along
    /// in the next round of the same flush. A store that fails loses nothing: the change stays here and is tried again.
    func flush(withTouched: Bool = false) async {
        guard !isFlushing else { return }
        isFlushing = true
        defer { isFlushing = false }
        while true {
            let change = ledger.takeUncommitted(withTouched: withTouched || ledger.touched.count >= Self.touchedLimit)
            guard !change.isEmpty else { break }
            do {
                try await ports.store.commit(change)
                note(nil, of: .state)
            } catch {
                ledger.putBack(change)
                note(error, of: .state)
                return
            }
            ledger.backlog += change.lines
            await deliver()
        }
        if !ledger.backlog.isEmpty { await deliver() }
    }

    /// States that differ only in times are written along in steps of this many.
    private static let touchedLimit = 1000

    /// Takes up what the last stop left: lines that were committed and not delivered, alerts of what is listed no more.
    ///
    /// `run` begins with it; whoever drives the monitor by `sweep` calls it first where the store is not a new one.
    package func resume() async {
        ledger.record(firstReportYear: rules.firstReportYear, firstYears: rules.firstYears)
        let now = clock.now()
        announce(ledger.forgetUnlisted(rules, now: now), at: now)
        // A log that outlived its store knows numbers that this store has yet to issue: they say nothing of its lines.
        if let last = await ports.alertSink.lastDeliveredSequence(), last <= ledger.sequence {
            ledger.backlog.removeAll { $0.sequence <= last }
            await markDelivered(through: last)
        }
        await deliver()
    }

    private func deliver() async {
        guard let last = ledger.backlog.last else { return }
        let lines = ledger.backlog
        do {
            try await ports.alertSink.deliver(lines)
            ledger.backlog.removeAll()
            note(nil, of: .alertLines)
        } catch {
            // The lines stay in the store, and in the backlog where they were not written.
            let written = await ports.alertSink.lastDeliveredSequence() ?? 0
            ledger.backlog.removeAll { $0.sequence <= written }
            note(error, of: .alertLines)
            return
        }
        await markDelivered(through: last.sequence)
    }

    /// Where it fails, the next delivery marks these lines with its own.
    private func markDelivered(through sequence: Int) async {
        do {
            try await ports.store.markDelivered(through: sequence)
            note(nil, of: .deliveryMarks)
        } catch {
            note(error, of: .deliveryMarks)
        }
    }

    /// What the monitor writes; each may fail and recover by itself.
    enum Output: String {
        case state
        case alertLines = "alert lines"
        case deliveryMarks = "delivery marks"
    }

    /// Keeps what the last attempt to write came to. A disk that stays full is told once, not with every check.
    private func note(_ error: (any Error)?, of output: Output) {
        let text = error.map { "\($0)" }
        guard troubles[output] != text else { return }
        troubles[output] = text
        status.storageError = troubles[.state] ?? troubles[.alertLines] ?? troubles[.deliveryMarks]
        isStatusStale = true
        if let text {
            logger.error("\(output.rawValue) could not be written; trying again", metadata: ["error": "\(text)"])
        } else {
            logger.notice("\(output.rawValue) can be written again")
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
        let snapshot = composition().snapshot(sequence: statusSequence, at: now)
        lastOverall = snapshot.overall
        do {
            try await ports.statusSink.publish(snapshot)
        } catch {
            isStatusStale = true
            logger.error("the status could not be published", metadata: ["error": "\(error)"])
        }
        publishNotBefore = start + (ContinuousClock.now - start) * Self.publishRest
        ports.tickFinished(snapshot.overall, status)
    }

    /// Publishing takes at most one part in this many of the time.
    private static let publishRest = 20

    func composition() -> StatusComposition {
        StatusComposition(
            watchlist: rules.watchlist,
            states: ledger.states,
            obligations: ledger.obligations,
            freshness: ledger.freshness,
            alerts: ledger.allAlerts,
            calendars: rules.ruleBook.calendars,
            monitor: status,
            version: version
        )
    }

    /// Remembers and publishes everything before the end.
    package func finish() async {
        await flush(withTouched: true)
        publishNotBefore = ContinuousClock.now
        isStatusStale = true
        await publish(at: clock.now())
    }
}
