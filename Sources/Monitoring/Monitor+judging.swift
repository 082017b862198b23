import FoundationEssentials
import Supervision

extension Monitor {
    /// Takes the result of a check into the ledger and judges everyone it concerns.
    func record(_ evaluation: SourceEvaluation, of source: Source, after previous: SourceState) {
        let now = clock.now()
        watchClock(at: now)
        let evaluation = clockDoubt == nil ? evaluation : evaluation.learntInDoubt(after: previous)
        let isNews = ledger.record(evaluation.state)
        isStatusStale = true
        for notice in evaluation.notices {
            guard let finding = rules.finding(for: notice, in: source) else { continue }
            ledger.issue(notice.event, finding, startsAt: now, cause: .occurred, at: now)
            log(notice, finding)
        }
        if isNews || !isSettled(source, at: now) { judge(evaluation, of: source, after: previous, at: now) }
        log(evaluation.state, of: source, after: previous)
    }

    /// Judges everyone whom a check concerns.
    private func judge(_ evaluation: SourceEvaluation, of source: Source, after previous: SourceState, at now: Date) {
        judge(source, at: now)
        let alike = rules.note(evaluation, after: previous, in: &ledger.library)
        for agency in rules.watchlist.agencies(of: source) {
            judge(agency, at: now)
        }
        for id in alike.subtracting(source.agencies) {
            if let agency = rules.watchlist.agency(id) { judge(agency, at: now) }
        }
    }

    /// Whether a look that found a source as it was can change nothing for it and for whoever publishes there.
    ///
    /// What is judged of a list of documents depends on what it showed, on the rules, and on the day: where everyone was
    /// judged today by these rules and by what the lists still show, judging again finds the same. Not so where a
    /// reading confirms something, as it does while an alert or an obligation is open; where a report was read, which is
    /// held against reports that others may have changed; and for pages that are judged by how fresh or reachable they are.
    private func isSettled(_ source: Source, at now: Date) -> Bool {
        guard source.kind.isDutyList, lastJudgedDay == rules.ruleBook.civilTime.date(at: now),
            ledger.alerts(of: .source(source.id)).isEmpty
        else { return false }
        return source.agencies.allSatisfy { agency in
            guard let obligations = ledger.obligations[agency], ledger.alerts(of: .agency(agency)).isEmpty,
                !obligations.contains(where: { $0.state == .unknown })
            else { return false }
            return !rules.watchlist.sources(of: agency).contains { ledger.states[$0.id]?.hasArticles == true }
        }
    }

    /// Deadlines have the grain of a day: with every new one, everyone is judged, whatever the fetches came to.
    func judgeNewDay(at now: Date) {
        let day = rules.ruleBook.civilTime.date(at: now)
        guard day != lastJudgedDay else { return }
        holdInstants(at: now)
        guard clockDoubt == nil else { return judgeAll(at: now) }
        announce(ledger.forgetUnlisted(rules, now: now), at: now)
        judgeAll(at: now)
    }

    func judgeAll(at now: Date) {
        lastJudgedDay = rules.ruleBook.civilTime.date(at: now)
        for agency in rules.watchlist.agencies {
            judge(agency, at: now)
        }
        judgeSources(at: now)
        judgeItself(at: now)
        isStatusStale = true
    }

    /// Judges whether sinks lose lines or fail for long, where that has changed.
    func judgeOutboxes(at now: Date) {
        guard outbox.full != fullOutboxes || sinksFailing(at: now) != failingSinks else { return }
        judgeItself(at: now)
    }

    private func sinksFailing(at now: Date) -> Set<String> {
        Set(outbox.status.filter { $0.failsForLong(at: now, second: tickInterval) }.map(\.name))
    }

    /// Judges what the monitor itself lacks.
    func judgeItself(at now: Date) {
        fullOutboxes = outbox.full
        failingSinks = sinksFailing(at: now)
        let clockFindings = ClockJudgement(rules: rules).findings(on: clockDoubt, step: toldStep?.seconds)
        let outboxes = OutboxJudgement(rules: rules)
            .findings(on: outbox.status, failing: failingSinks, keptLines: outbox.keptLines)
        let transitions = rules.lifecycle.reconcile(
            ledger.alerts(of: .monitor),
            with: (clockDoubt == nil ? CalendarJudgement(rules: rules).findings(at: now) : []) + outboxes
                + clockFindings,
            readings: now...now,
            now: now
        )
        announce(transitions, at: now)
    }

    /// Judges a source, and the site where its columns amount to something else than before.
    private func judge(_ source: Source, at now: Date) {
        let isNews = noteFreshness(of: source, at: now)
        reconcile(source, at: now)
        guard isNews,
            let speaker = rules.sites.speaker(for: source.address).flatMap(rules.watchlist.source),
            speaker != source
        else { return }
        _ = noteFreshness(of: speaker, at: now)
        reconcile(speaker, at: now)
    }

    /// Whether the freshness of the page is another one than it was.
    private func noteFreshness(of source: Source, at now: Date) -> Bool {
        guard clockDoubt == nil else { return false }
        let columns = source.kind == .home ? rules.sites.columns(beside: source.address) : []
        let freshness = rules.freshness(
            of: source,
            in: ledger.state(of: source.id, now: now),
            beside: columns.compactMap { ledger.freshness[$0.id] },
            at: now
        )
        defer { ledger.freshness[source.id] = freshness }
        return ledger.freshness[source.id] != freshness
    }

    private func reconcile(_ source: Source, at now: Date) {
        // How long something has been so, nobody knows by a clock that is wrong.
        guard clockDoubt == nil else { return }
        let alerts = ledger.alerts(of: .source(source.id))
        let attempt = ledger.state(of: source.id, now: now).lastAttempt ?? now
        let outcome = rules.sourceFindings(of: source, states: ledger.states, freshness: ledger.freshness, at: now)
        let transitions = rules.lifecycle.reconcile(
            alerts,
            with: outcome.findings,
            unverifiable: outcome.isUnverifiable ? Set(alerts.keys) : outcome.unverifiable,
            readings: attempt...attempt,
            now: now
        )
        announce(transitions, at: now)
    }

    /// A column goes quiet by the passing of days alone. Home pages come last: they may rest on columns.
    private func judgeSources(at now: Date) {
        let sources = rules.watchlist.sources.filter { ledger.states[$0.id] != nil }
        let ordered = sources.filter { $0.kind != .home } + sources.filter { $0.kind == .home }
        for source in ordered { _ = noteFreshness(of: source, at: now) }
        for source in ordered { reconcile(source, at: now) }
    }

    private func judge(_ agency: Agency, at now: Date) {
        guard clockDoubt == nil else { return withhold(agency, at: now) }
        let verdicts = rules.obligationVerdicts(of: agency, states: ledger.states, library: ledger.library, at: now)
        ledger.obligations[agency.id] = verdicts.map(\.status)
        let transitions = rules.lifecycle.reconcile(
            ledger.alerts(of: .agency(agency.id)),
            with: verdicts.flatMap(\.findings),
            unverifiable: verdicts.reduce(into: []) { $0.formUnion($1.unverifiable) },
            readings: readings(of: agency),
            now: now
        )
        announce(transitions, at: now)
    }

    /// When the lists of an agency were last read; a list that cannot be read at present takes no part.
    private func readings(of agency: Agency) -> ClosedRange<Date> {
        let instants = rules.watchlist.sources(of: agency.id).compactMap { source -> Date? in
            guard source.kind.isDutyList, let state = ledger.states[source.id], state.standing == .ok else {
                return nil
            }
            return state.lastSuccess
        }
        guard let first = instants.min(), let last = instants.max() else { return .distantPast ... .distantPast }
        return first...last
    }

    /// Takes transitions into the ledger and issues the lines that announce them.
    func announce(_ transitions: [AlertTransition], at now: Date) {
        for transition in transitions {
            ledger.record(transition, at: now)
            log(transition)
        }
        if !transitions.isEmpty { isStatusStale = true }
    }
}
