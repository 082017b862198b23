import FoundationEssentials
import Supervision

/// What the monitor knows at an instant: states, alerts, obligations, and what of it is not yet remembered.
struct Ledger {
    private(set) var states: [Source.ID: SourceState]
    private(set) var alerts: [Owner: [String: Alert]]
    var obligations: [Agency.ID: [ObligationStatus]] = [:]
    /// How fresh columns and home pages are.
    var freshness: [Source.ID: Freshness] = [:]
    /// What is remembered of reports, to hold them against each other.
    var library = ReportLibrary()
    /// What people have said and what holds of it.
    private(set) var orders: StandingOrders
    /// What comes and goes, by its key.
    private(set) var flaps: [String: Flap]
    /// What is done about alerts.
    private(set) var cases: CaseRegister
    /// The newest changes of documents, newest first, as many as are shown.
    private(set) var documentChanges: [ChangeRecord]
    /// The alerts that have changed since `takeChangedAlerts`.
    private var changedAlerts: [String: Owner] = [:]
    /// Whom lines name.
    private var watchlist: Watchlist
    /// Changes that are decided and not yet in the store.
    private(set) var uncommitted = StateChange()
    /// States that differ from the store in nothing but times.
    private(set) var touched: Set<Source.ID> = []
    private(set) var sequence: Int
    /// The stored sources that are listed no more, and when each was last asked for.
    private var departed: [Source.ID: Date]

    /// Whose alert it is.
    enum Owner: Hashable {
        case agency(Agency.ID)
        case source(Source.ID)
        /// Several that have one cause.
        case group(AlertGroup)
        /// What the monitor itself lacks, such as a calendar.
        case monitor

        /// Whose the alert of a case is.
        init(_ one: RectificationCase) { self.init(one.agency, one.source, one.group) }

        init(_ finding: Finding) { self.init(finding.agency, finding.source, finding.group) }

        private init(_ agency: Agency.ID?, _ source: Source.ID?, _ group: @autoclosure () -> AlertGroup?) {
            if let agency {
                self = .agency(agency)
            } else if let source {
                self = .source(source)
            } else if let group = group() {
                self = .group(group)
            } else {
                self = .monitor
            }
        }
    }

    init(stored: StoredState, watchlist: Watchlist, now: Date) {
        states = Dictionary(minimumCapacity: stored.sources.count)
        departed = [:]
        for state in stored.sources {
            if watchlist.lists(state.id) {
                states[state.id] = state
            } else {
                departed[state.id] = state.lastAttempt ?? .distantPast
            }
        }
        alerts = Dictionary(minimumCapacity: min(stored.alerts.count, watchlist.agencies.count))
        orders = StandingOrders(stored.orders, falseAlarmCounts: stored.falseAlarmCounts)
        sequence = stored.lastSequence
        cases = CaseRegister(stored.cases)
        documentChanges = stored.documentChanges
        flaps = Dictionary(stored.flaps.map { ($0.key, $0) }) { _, last in last }
        self.watchlist = watchlist
        for alert in stored.alerts {
            alerts[Owner(alert.finding), default: [:]][alert.fingerprint] = alert
        }
    }

    func state(of source: Source.ID, now: Date) -> SourceState {
        states[source] ?? SourceState(id: source, nextCheck: now)
    }

    func alerts(of owner: Owner) -> [String: Alert] { alerts[owner] ?? [:] }

    /// The alert of the same finding as it is kept.
    func alert(like alert: Alert) -> Alert? { alerts[Owner(alert.finding)]?[alert.fingerprint] }

    /// The alert of a fingerprint, whosever it is.
    func alert(_ fingerprint: String) -> Alert? { alerts.values.lazy.compactMap { $0[fingerprint] }.first }

    /// Every alert, in no order that means anything.
    var allAlerts: some Sequence<Alert> { alerts.values.lazy.flatMap(\.values) }

    /// Takes the next state of a source.
    ///
    /// - Returns: Whether it says anything else than the one before, apart from when the source was looked at; a second
    ///   reading in a row is news, because it confirms the first.
    @discardableResult
    mutating func record(_ state: SourceState) -> Bool {
        let previous = states[state.id]
        let hasNews = previous.map { !$0.differsOnlyInTimes(from: state) } ?? true
        states[state.id] = state
        if hasNews {
            uncommitted.sources[state.id] = state
            touched.remove(state.id)
        } else if uncommitted.sources[state.id] != nil {
            uncommitted.sources[state.id] = state
        } else {
            touched.insert(state.id)
        }
        let wasConfirmed = previous?.lastSuccess != nil && previous?.wholeReadings.previous != nil
        return hasNews || (state.isWhole && !wasConfirmed)
    }

    /// Takes a transition in, issues the line that announces it, and keeps the step that it is in the alert's life.
    mutating func record(_ transition: AlertTransition, at now: Date) {
        let owner = Owner(transition.alert.finding)
        let alert = transition.alert
        if transition.isForgotten {
            alerts[owner]?[alert.fingerprint] = nil
            uncommitted.merge(StateChange(forgottenAlerts: [alert.fingerprint]))
        } else {
            alerts[owner, default: [:]][alert.fingerprint] = alert
            uncommitted.merge(StateChange(alerts: [alert.fingerprint: alert]))
            changedAlerts[alert.fingerprint] = owner
        }
        if let event = transition.event {
            let order = event.tellsOrder ? transition.order : nil
            issue(event, alert.finding, startsAt: alert.startsAt, cause: transition.cause, order: order, at: now)
        }
        let told = transition.event == nil ? nil : sequence
        if let step = AlertStep(transition, at: now, sequence: told) { uncommitted.steps.append(step) }
    }

    /// The alerts that have changed since this was last asked, in the order of their fingerprints.
    mutating func takeChangedAlerts() -> [Alert] {
        guard !changedAlerts.isEmpty else { return [] }
        defer { changedAlerts = [:] }
        return changedAlerts.sorted { $0.key < $1.key }.compactMap { alerts[$0.value]?[$0.key] }
    }

    /// Counts every alert as changed: by other rules something else may be done about it.
    mutating func noteAllAlerts() {
        for (owner, alerts) in alerts { for fingerprint in alerts.keys { changedAlerts[fingerprint] = owner } }
    }

    /// The alert that a case is about; nil where none is kept any longer.
    func alert(of one: RectificationCase) -> Alert? { alerts[Owner(one)]?[one.fingerprint] }

    /// Lets go of cases that ended longer ago than what comes back counts as a repetition, and whose alert is over.
    mutating func releaseCases(endedBefore instant: Date) {
        guard uncommitted.cases.isEmpty else { return }
        let alerts = alerts
        cases.release { one in one.changedAt >= instant || alerts[Owner(one)]?[one.fingerprint] != nil }
    }

    /// Takes cases in again that were let go.
    mutating func recall(_ stored: [RectificationCase]) { cases.recall(stored) }

    /// Takes in what becomes of a case, and issues the line that tells of it.
    mutating func record(_ effect: CaseEffect, order: OrderMark? = nil, at now: Date) {
        cases.keep(effect.next)
        var change = StateChange()
        change.cases[effect.next.id] = effect.next
        change.caseFindings[effect.next.id] = effect.finding
        change.caseSteps = effect.steps
        uncommitted.merge(change)
        guard let notice = effect.notice else { return }
        issue(notice.event, notice.finding, startsAt: effect.next.openedAt, cause: .occurred, order: order, at: now)
    }

    /// Takes everything in that comes of what a person says of cases.
    mutating func record(_ effect: CaseOrderJudgement.Effect, at now: Date) {
        var change = StateChange()
        change.takenOrders[effect.order.id] = effect.order
        uncommitted.merge(change)
        for one in effect.cases { record(one, at: now) }
        guard let notice = effect.notice else { return }
        issue(notice.event, notice.finding, startsAt: now, cause: .occurred, order: effect.order.mark, at: now)
    }

    /// Takes everything in that comes of a person's order.
    mutating func record(_ effect: OrderJudgement.Effect, at now: Date) {
        var change = StateChange()
        change.takenOrders[effect.order.id] = effect.order
        uncommitted.merge(change)
        if let state = effect.state { record(state) }
        if let transition = effect.transition { record(transition, at: now) }
        if let notice = effect.notice {
            issue(notice.event, notice.finding, startsAt: now, cause: .occurred, order: effect.order.mark, at: now)
        }
        let isHeld = effect.order.outcome == .applied && effect.order.endedAt == nil
        let replaced = isHeld ? orders.take(effect.order) : []
        end(Dictionary(uniqueKeysWithValues: effect.ended.union(replaced).map { ($0, now) }))
    }

    /// Lets orders go that hold no longer, each since an instant.
    mutating func end(_ ended: [Int: Date]) {
        guard !ended.isEmpty else { return }
        orders.end(Set(ended.keys))
        var change = StateChange()
        change.endedOrders = ended
        uncommitted.merge(change)
    }

    /// Gives a line the next number and keeps it until it is committed.
    mutating func issue(
        _ event: AlertEvent,
        _ finding: Finding,
        startsAt: Date,
        cause: AlertCause?,
        order: OrderMark? = nil,
        change: LocalizedText? = nil,
        at now: Date
    ) {
        sequence += 1
        let line = AlertLine(
            sequence: sequence,
            time: now,
            event: event,
            fingerprint: finding.fingerprint,
            finding: finding,
            startsAt: startsAt,
            cause: cause,
            order: order,
            concerned: ConcernedAgencies(watchlist.concerned(by: [finding])),
            readThrough: watchlist.readThrough(of: finding, in: states),
            change: change
        )
        uncommitted.merge(StateChange(lines: [line]))
    }

    /// Issues the line that tells what happened to a report, and keeps what changed in it.
    mutating func issue(_ notice: ReportNotice, _ finding: Finding, of source: Source.ID, at now: Date) {
        issue(
            notice.event,
            finding,
            startsAt: now,
            cause: .occurred,
            change: notice.change?.summary,
            at: now
        )
        guard let difference = notice.change else { return }
        let record = ChangeRecord(
            sequence: sequence,
            time: now,
            fingerprint: finding.fingerprint,
            source: source,
            agency: notice.report.agency,
            address: notice.report.address,
            title: notice.report.title,
            change: difference
        )
        documentChanges = Array(([record] + documentChanges).prefix(ChangeRecord.mostShown))
        var change = StateChange()
        change.documentChanges = [record]
        uncommitted.merge(change)
    }

    /// Keeps what documents of a source say from now on.
    mutating func keep(_ texts: [UInt64: DocumentText], of source: Source.ID, at now: Date) {
        guard !texts.isEmpty else { return }
        var change = StateChange()
        change.texts = texts.map { KeptText(source: source, contentHash: $0.key, text: $0.value, readAt: now) }
        uncommitted.merge(change)
    }

    /// Sets instants beyond now to now.
    ///
    /// - Returns: the sources whose states changed, and how many states and alerts did in all.
    mutating func hold(
        at now: Date,
        longestPause: TimeInterval,
        civilTime: CivilTime
    ) -> (sources: [Source.ID], count: Int) {
        let heldStates = states.values.compactMap { $0.held(at: now, longestPause: longestPause, civilTime: civilTime) }
        for state in heldStates { record(state) }
        let heldAlerts = alerts.values.flatMap { $0.values.compactMap { $0.held(at: now) } }
        for alert in heldAlerts {
            alerts[Owner(alert.finding), default: [:]][alert.fingerprint] = alert
            uncommitted.merge(StateChange(alerts: [alert.fingerprint: alert]))
        }
        for held in cases.cases.values.compactMap({ $0.held(at: now, civilTime: civilTime) }) {
            record(CaseEffect(held), at: now)
        }
        return (heldStates.map(\.id), heldStates.count + heldAlerts.count)
    }

    /// Names agencies by another watchlist from now on; what has left it was told of before.
    mutating func name(by watchlist: Watchlist) { self.watchlist = watchlist }

    mutating func record(_ flap: Flap) {
        flaps[flap.key] = flap
        var change = StateChange()
        change.flaps[flap.key] = flap
        uncommitted.merge(change)
    }

    mutating func endFlap(_ key: String) {
        flaps[key] = nil
        var change = StateChange()
        change.endedFlaps = [key]
        uncommitted.merge(change)
    }

    mutating func record(firstReportYear: Int, firstYears: [String: Int]) {
        uncommitted.firstReportYear = firstReportYear
        uncommitted.firstYears = firstYears
    }

    mutating func record(rulesRevision: Int) {
        uncommitted.rulesRevision = rulesRevision
    }

    /// Takes what was decided elsewhere along.
    mutating func record(_ change: StateChange) {
        uncommitted.merge(change)
    }

    /// Takes what is to be committed; states that only differ in times go along where there is anything else, or on demand.
    ///
    /// They go along because an alert rests on them: it must not be remembered without the readings that show it.
    mutating func takeUncommitted(withTouched: Bool) -> StateChange {
        if withTouched || !uncommitted.isEmpty {
            for id in touched {
                uncommitted.sources[id] = states[id]
            }
            touched = []
        }
        defer { uncommitted = StateChange() }
        return uncommitted
    }

    /// Puts a change back that could not be committed, in front of what came after it.
    mutating func putBack(_ change: StateChange) {
        var merged = change
        merged.merge(uncommitted)
        uncommitted = merged
    }

    /// Ends the alerts of agencies and sources that are no longer listed, and forgets those that ended long ago.
    mutating func forgetUnlisted(_ rules: SupervisionRules, now: Date) -> [AlertTransition] {
        let watchlist = rules.watchlist
        let keepResolved = rules.policy.keepResolved
        forgetDeparted(watchlist, lastAskedBefore: now.addingTimeInterval(-rules.policy.keepRemoved))
        // Mostly there is nothing to forget, and what is large is not made anew for that.
        for id in states.keys.filter({ !watchlist.lists($0) }) { states[id] = nil }
        for id in obligations.keys.filter({ !watchlist.lists($0) }) { obligations[id] = nil }
        for id in freshness.keys.filter({ !watchlist.lists($0) }) { freshness[id] = nil }
        return alerts.flatMap { owner, alerts -> [AlertTransition] in
            guard !owner.isListed(in: watchlist) else { return [] }
            return alerts.values.compactMap { $0.ended(at: now, keepResolved: keepResolved) }
        }
    }

    /// Forgets sources that left the list long ago; some of them at a time, so that no commit waits long for it.
    private mutating func forgetDeparted(_ watchlist: Watchlist, lastAskedBefore instant: Date) {
        for (id, state) in states where !watchlist.lists(id) {
            departed[id] = state.lastAttempt ?? .distantPast
        }
        departed = departed.filter { !watchlist.lists($0.key) }
        var change = StateChange()
        for (id, lastAttempt) in departed.sorted(by: { $0.value < $1.value }).prefix(Self.forgottenAtOnce)
        where lastAttempt < instant {
            change.forgottenSources.insert(id)
            departed[id] = nil
        }
        touched.subtract(change.forgottenSources)
        uncommitted.merge(change)
    }

    private static let forgottenAtOnce = 200
}

extension Ledger.Owner {
    func isListed(in watchlist: Watchlist) -> Bool {
        switch self {
        case .agency(let id): watchlist.lists(id)
        case .source(let id): watchlist.lists(id)
        case .group, .monitor: true
        }
    }
}
