import FoundationEssentials
import Logging
import Supervision

extension Monitor {
    /// Holds the wall clock against what else tells the time, and stored instants against it; before anything is judged.
    func watchClock(at now: Date) async {
        defer { lastClock = now }
        if let last = lastClock, now < last { holdInstants(at: now) }
        guard let steady = clock.steady() else { return }
        if let seconds = clockWatch.read(wall: now, steady: steady) { noteStep(seconds, at: now, steady: steady) }
        for saying in ports.serverTimes?.take() ?? [] {
            clockWatch.hear(saying.date, from: saying.server, steady: saying.steady)
        }
        if let toldStep, steady - toldStep.at > Self.stepTelling {
            self.toldStep = nil
            judgeItself(at: now)
        }
        await noteDoubt(clockWatch.doubt, at: now)
    }

    /// How long a step of the clock stands as an alert, in seconds.
    private static let stepTelling: TimeInterval = 86_400

    private func noteStep(_ seconds: TimeInterval, at now: Date, steady: TimeInterval) {
        logger.warning("the clock was set while the program ran", metadata: ["seconds": "\(Int(seconds))"])
        toldStep = (seconds, steady)
        holdInstants(at: now)
        judgeItself(at: now)
    }

    /// Judges everyone anew where the clock begins to be believed, or ceases to be.
    private func noteDoubt(_ doubt: ClockWatch.Doubt?, at now: Date) async {
        guard doubt != clockDoubt else { return }
        let changes = (doubt == nil) != (clockDoubt == nil)
        clockDoubt = doubt
        status.clock = doubt?.text
        isStatusStale = true
        guard changes else { return }
        if let doubt {
            logger.error(
                "the clock is not believed; no deadline is judged",
                metadata: ["why": .stringConvertible(LoggedText(doubt.text))]
            )
        } else {
            logger.notice("the clock is believed again")
            holdInstants(at: now)
        }
        await judgeAll(at: now)
    }

    /// No stored instant lies beyond now, and no next check further away than the longest pause.
    func holdInstants(at now: Date) {
        let held = ledger.hold(
            at: now,
            longestPause: rules.policy.longestPause,
            civilTime: rules.ruleBook.civilTime
        )
        guard held.count > 0 else { return }
        logger.warning(
            "instants that lay in the future were set to now; the clock was wrong when they were noted",
            metadata: ["states": "\(held.sources.count)", "alerts": "\(held.count - held.sources.count)"]
        )
        isStatusStale = true
        for id in held.sources where !checks.isInFlight(id) {
            guard let source = rules.watchlist.source(id) else { continue }
            checks.insert(source, at: ledger.state(of: id, now: now).nextCheck)
        }
    }

    /// Leaves open how an agency stands while no deadline can be judged: what is certain stays, and nobody is told anything.
    func withhold(_ agency: Agency, at now: Date) {
        let known =
            ledger.obligations[agency.id]
            ?? rules.obligationVerdicts(of: agency, states: ledger.states, library: ledger.library, at: now).map(
                \.status
            )
        ledger.obligations[agency.id] = known.map { status in
            guard status.state != .met, status.state != .notApplicable else { return status }
            var open = status
            open.state = .unknown
            open.isCertain = false
            open.reason = .word(.clockImplausible)
            return open
        }
    }
}
