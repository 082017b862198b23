package import FoundationEssentials
package import Logging
package import Supervision

/// The use case: check what is due, judge what is owed, remember, tell.
///
/// All decisions are made here, one at a time, on values; fetching and reading run beside it.
package actor Monitor {
    let ports: Ports
    let clock: any MonitorClock
    let logger: Logger
    /// The pause between two ticks where nothing else is due, in seconds of the monitor's clock.
    let tickInterval: TimeInterval

    var rules: SupervisionRules
    var ledger: Ledger
    var checks = CheckQueue()
    /// The checks that run, by the source that each looks at.
    private var running: [Source.ID: Task<SourceEvaluation, Never>] = [:]
    var status: MonitorStatus
    var statusSequence = 0
    var isStatusStale = true
    var isFlushing = false
    var outbox: Outbox
    /// What is on its way to a sink, by the sink's name.
    var deliveries: [String: Task<Void, Never>] = [:]
    /// The sinks that were last judged to lose lines.
    var fullOutboxes: Set<String> = []
    /// The names of the sinks that fail for long, as they were last judged.
    var failingSinks: Set<String> = []
    /// See `Outbox.unproven`, when it was last judged.
    var unprovenSinks: Set<String> = []
    /// What of the store fails at present, and why.
    var troubles: [Storage: LocalizedText] = [:]
    var lastJudgedDay: CivilDate?
    /// What the checks of this round came to.
    var tally = SweepTally()
    /// What waits to be told by its cause.
    var telling = TellingQueue()
    /// By which rules the stored state was judged; nil where that is not known.
    let judgedBefore: Int?
    /// Whether the store knows by which rules was judged last.
    var isRevisionNoted = true
    /// Whether it is known what is looked at for the first time.
    var isTellingBegun = false
    /// The day on which standing alerts were last repeated.
    var lastRemindedDay: CivilDate?
    /// Of the certificates that were last judged.
    var certificateRevision = 0
    var clockWatch: ClockWatch
    /// Why no deadline is judged at present; nil where the clock is believed.
    var clockDoubt: ClockWatch.Doubt?
    /// By how many seconds the clock was last set, and when by the steady clock, while that is told.
    var toldStep: (seconds: TimeInterval, at: TimeInterval)?
    /// What the clock last showed.
    var lastClock: Date?
    /// Which requests for data hosts have answered.
    let answeredCandidates = AnsweredCandidates()
    /// The orders of people that were taken and may still stand in the store as waiting.
    var takenOrders: Set<Int> = []
    var isTakingOrders = false
    /// The sources whose checks went on when something was said of them.
    var awaitedChecks: Set<Source.ID> = []
    /// When alerts are held against what people have said: at the start, and when a silence is over; nil: not of itself.
    var nextReview: Date? = .distantPast
    /// The judgement of the day, where it goes on beside the ticks.
    var dayJudgement: Task<Void, Never>?
    /// The number of the last judgement of agencies, and of the one that holds for each of them: see `AgencyJudgement`.
    var lastJudgement = 0
    var judgements: [Agency.ID: Int] = [:]
    /// What the canaries say, and the asking that is under way.
    var canaryWatch = CanaryWatch()
    var canaryTask: Task<Void, Never>?
    /// The turn at reading that all slow sources share.
    let slowReader = Turnstile(1)
    /// How much of the monitor sources take; of those that take little, nothing is kept.
    var loads: [Source.ID: CheckLoad] = [:]
    var publishNotBefore = ContinuousClock.now
    var lastOverall = StatusSnapshot.Overall.unknown
    let version: String
    /// Where the store that was damaged was put at the start; nil where it was not.
    let movedAside: String?

    /// What the monitor reaches the world through.
    package struct Ports: Sendable {
        /// Gets pages.
        package var fetcher: any PageFetcher
        /// Reads pages.
        package var reader: any PageReader
        /// Reads the files that pages lead to.
        package var attachmentReader: any AttachmentReader
        /// Where pages are read.
        package var readingLane = ReadingLane.shared
        /// Remembers what was seen and told, over restarts.
        package var store: any StateStore
        /// Everyone who is told of alerts at the start; see `replaceSinks`.
        package var alertSinks: [NamedSink]
        /// What servers say of the time; nil where nobody hears them.
        package var serverTimes: ServerTimes?
        /// What is known of servers' certificates; nil where nobody looks at them.
        package var certificates: ServerCertificates?
        /// Told how much work there is and how long it takes; nil where nobody measures.
        package var meter: (any WorkMeter)?
        /// Where every new status goes.
        package var statusSink: any StatusSink
        /// Told after every finished tick: the watchdog is fed by progress alone.
        package var tickFinished: @Sendable (StatusSnapshot.Overall, MonitorStatus) -> Void

        package init(
            fetcher: any PageFetcher,
            reader: any PageReader,
            attachmentReader: any AttachmentReader,
            store: any StateStore,
            alertSinks: [NamedSink],
            serverTimes: ServerTimes? = nil,
            certificates: ServerCertificates? = nil,
            meter: (any WorkMeter)? = nil,
            statusSink: any StatusSink,
            tickFinished: @escaping @Sendable (StatusSnapshot.Overall, MonitorStatus) -> Void = { _, _ in }
        ) {
            self.fetcher = fetcher
            self.reader = reader
            self.attachmentReader = attachmentReader
            self.store = store
            self.alertSinks = alertSinks
            self.serverTimes = serverTimes
            self.certificates = certificates
            self.meter = meter
            self.statusSink = statusSink
            self.tickFinished = tickFinished
        }
    }

    /// Takes up the work where the store left it.
    ///
    /// - Parameters:
    ///   - released: When the program was made: a clock that shows an earlier time is wrong.
    ///   - movedAside: Where the store that was damaged was put; nil where it was not. That is told while this process runs.
    package init(
        rules: SupervisionRules,
        stored: StoredState,
        ports: Ports,
        clock: any MonitorClock,
        tickInterval: TimeInterval = 1,
        version: String,
        released: Date = .distantPast,
        movedAside: String? = nil,
        logger: Logger
    ) {
        self.rules = rules
        self.ports = ports
        self.clock = clock
        self.tickInterval = tickInterval
        self.version = version
        self.movedAside = movedAside
        self.logger = logger
        let now = clock.now()
        ledger = Ledger(stored: stored, watchlist: rules.watchlist, now: now)
        clockWatch = ClockWatch(released: released, newest: ledger.states.values.map(\.newestInstant).max())
        ledger.library = rules.library(of: ledger.states.values)
        status = MonitorStatus(startedAt: now, configLoadedAt: now)
        let enrolment = SinkEnrolment(ports.alertSinks, marks: stored.sinks, end: stored.lastSequence)
        outbox = Outbox(enrolment, end: stored.lastSequence, keptLines: ports.store.keptLines)
        ledger.record(enrolment.change)
        judgedBefore = stored.rulesRevision
        enrolment.log(to: logger, end: stored.lastSequence)
        for source in rules.watchlist.sources {
            checks.insert(source, at: ledger.state(of: source.id, now: now).nextCheck)
        }
    }

    /// Watches until the task is cancelled; what is in flight then is given up, and what was decided is remembered.
    package func run() async throws {
        await takeUp()
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                while let source = takeDue() {
                    group.addTask { await self.work(from: source) }
                }
                await beat()
                do {
                    try await clock.sleep(until: nextMoment())
                } catch is CancellationError {
                    break
                }
            }
            group.cancelAll()
        }
        dayJudgement?.cancel()
        canaryTask?.cancel()
        // What was decided is remembered in a task of its own: this one is cancelled.
        await Task { await self.finish() }.value
    }

    /// Checks everything that is due now and waits for it: one pass, for trials and tests.
    package func sweep() async {
        await withDiscardingTaskGroup { group in
            while let source = takeDue() {
                group.addTask { await self.work(from: source) }
            }
        }
        await tick()
    }

    /// Judges what time alone can change, remembers, delivers and publishes; waits for the sinks, as trials and tests do.
    package func tick() async {
        await beat(afterDay: true) { await self.settle() }
    }

    /// A tick that waits for no sink, unless `pause` does.
    ///
    /// - Parameter afterDay: Whether it waits for the judgement of a day that has begun.
    private func beat(afterDay: Bool = false, pause: () async -> Void = {}) async {
        beginTelling()
        let now = clock.now()
        await watchClock(at: now)
        await takeOrders()
        await judgeNewDay(at: now)
        if afterDay {
            await dayJudgement?.value
            await canaryTask?.value
        }
        judgeOutboxes(at: now)
        judgeCertificates(at: now)
        tellGathered(at: now)
        reviewCases(at: now)
        await flush()
        await pause()
        logSweep(at: now)
        for (phase, count) in checks.depths(at: now) { ports.meter?.note(.checkQueue(phase, count)) }
        status.lastTick = now
        status.oldestOverdueCheckSeconds = oldestOverdueSeconds(at: now)
        await publish(at: now)
    }

    /// Puts other rules in force; states of sources that stay on the list are kept.
    ///
    /// - Parameters:
    ///   - pendingRestart: The keys of the configuration whose new value waits for a restart.
    ///   - notApplied: The keys whose new value could not be put in force.
    package func reload(
        _ rules: SupervisionRules,
        pendingRestart: [String] = [],
        notApplied: [SettingFailure] = []
    ) async {
        let now = clock.now()
        await watchClock(at: now)
        let isAnew = self.rules.ruleBook.revision != rules.ruleBook.revision
        self.rules = rules
        status.configLoadedAt = now
        status.configError = nil
        status.configPendingRestart = pendingRestart
        status.configNotApplied = notApplied
        isStatusStale = true
        nextReview = .distantPast
        ledger.noteAllAlerts()
        bringChecksForward()
        ledger.record(firstReportYear: rules.firstReportYear, firstYears: rules.firstYears)
        announce(ledger.forgetUnlisted(rules, now: now), at: now)
        ledger.name(by: rules.watchlist)
        // Nobody waits for what is watched no more.
        for (id, run) in running where rules.watchlist.source(id) == nil { run.cancel() }
        loads = loads.filter { rules.watchlist.source($0.key) != nil }
        for source in rules.watchlist.sources where !checks.isInFlight(source.id) {
            checks.insert(source, at: ledger.state(of: source.id, now: now).nextCheck)
        }
        await renewLibrary()
        beginFirstLooks(isAnew: isAnew, at: now)
        await judgeAll(at: now)
        await beat()
    }

    /// Notes that a reload was refused; the old rules stay in force.
    package func noteConfigurationError(_ message: LocalizedText) async {
        status.configError = message
        isStatusStale = true
        await publish(at: clock.now())
    }

    // MARK: Checks

    /// Checks `first`, and then whatever has its turn: the place that one check leaves is the next one's.
    private func work(from first: Source) async {
        var source: Source? = first
        while let current = source, !Task.isCancelled {
            await check(current)
            source = takeDue()
        }
    }

    private func check(_ source: Source) async {
        beginTelling()
        let previous = ledger.state(of: source.id, now: clock.now())
        let spending = spending(of: source)
        let access = PageAccess(
            fetcher: ports.fetcher,
            reader: ports.reader,
            attachmentReader: ports.attachmentReader,
            lane: ports.readingLane,
            candidates: answeredCandidates,
            spending: spending,
            meter: ports.meter
        )
        let start = ContinuousClock.now
        let check = SourceCheck(access: access, clock: clock, rules: rules)
        let run = Task { await check.run(source, after: previous) }
        running[source.id] = run
        var evaluation = await withTaskCancellationHandler {
            await run.value
        } onCancel: {
            run.cancel()
        }
        ports.meter?.note(.check(evaluation.state.standing, seconds: start.duration(to: .now).inSeconds))
        // Before anything is remembered: what is not known by the new state is not kept.
        await explainChanges(in: &evaluation, of: source)
        running[source.id] = nil
        guard !Task.isCancelled, rules.watchlist.source(source.id) != nil else { return checks.finish(source.id) }
        var next = clock.now()
        note(spending, of: source)
        // Otherwise it left the list and came back while this ended.
        if !run.isCancelled {
            await record(evaluation, of: source, after: previous)
            next = evaluation.state.nextCheck
        }
        checks.finish(source.id)
        if rules.watchlist.source(source.id) != nil { checks.insert(source, at: next) }
        await takeOrders(after: source.id)
        await flush()
    }

    /// The source whose check starts now; nil where nothing is due, or no place is free.
    private func takeDue() -> Source? {
        let now = clock.now()
        while let id = checks.next(at: now, within: rules.policy.checkLimits) {
            // An entry is void where a later one replaced it, or the source left the list.
            if let source = rules.watchlist.source(id), ledger.state(of: id, now: now).nextCheck <= now {
                return source
            }
            checks.finish(id)
        }
        return nil
    }

    private func nextMoment() -> Date {
        let now = clock.now()
        let soon = now.addingTimeInterval(tickInterval)
        // What is due already waits for a place, and takes it without a tick.
        guard let next = checks.nextDue, next > now else { return soon }
        return min(soon, next)
    }

    private func oldestOverdueSeconds(at now: Date) -> Int {
        let overdue = [Array(checks.inFlight), Array(checks.held)].joined()
        let oldest = overdue.map { ledger.state(of: $0, now: now).nextCheck }.min()
        return oldest.map { max(0, Int(now.timeIntervalSince($0))) } ?? 0
    }
}
