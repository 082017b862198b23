import FoundationEssentials
import Supervision

extension Monitor {
    /// Takes the result of a check into the ledger and judges everyone it concerns.
    func record(_ evaluation: SourceEvaluation, of source: Source, after previous: SourceState) {
        let now = clock.now()
        ledger.record(evaluation.state)
        isStatusStale = true
        for notice in evaluation.notices {
            guard let finding = rules.finding(for: notice, in: source) else { continue }
            ledger.issue(notice.event, finding, startsAt: now, cause: .occurred, at: now)
            log(notice, finding)
        }
        judge(source, at: now)
        let alike = rules.note(evaluation, after: previous, in: &ledger.library)
        for agency in rules.watchlist.agencies(of: source) {
            judge(agency, at: now)
        }
        for id in alike.subtracting(source.agencies) {
            if let agency = rules.watchlist.agency(id) { judge(agency, at: now) }
        }
        log(evaluation.state, of: source, after: previous)
    }

    /// Deadlines have the grain of a day: with every new one, everyone is judged, whatever the fetches came to.
    func judgeNewDay(at now: Date) {
        let day = rules.ruleBook.civilTime.date(at: now)
        guard day != lastJudgedDay else { return }
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

    /// Judges whether sinks lose lines, where that has changed.
    func judgeOutboxes(at now: Date) {
        guard outbox.full != fullOutboxes else { return }
        judgeItself(at: now)
    }

    /// Judges what the monitor itself lacks.
    private func judgeItself(at now: Date) {
        fullOutboxes = outbox.full
        let outboxes = OutboxJudgement(rules: rules).findings(on: outbox.status, keptLines: outbox.keptLines)
        let transitions = rules.lifecycle.reconcile(
            ledger.alerts(of: .monitor),
            with: CalendarJudgement(rules: rules).findings(at: now) + outboxes,
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
            let speaker = rules.sites.speaker(of: source.address.host).flatMap(rules.watchlist.source),
            speaker != source
        else { return }
        _ = noteFreshness(of: speaker, at: now)
        reconcile(speaker, at: now)
    }

    /// Whether the freshness of the page is another one than it was.
    private func noteFreshness(of source: Source, at now: Date) -> Bool {
        let columns = source.kind == .home ? rules.sites.columns(of: source.address.host) : []
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
        let alerts = ledger.alerts(of: .source(source.id))
        let attempt = ledger.state(of: source.id, now: now).lastAttempt ?? now
        let outcome = rules.judgement(of: source, states: ledger.states, freshness: ledger.freshness, at: now)
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
        let judgements = rules.judgements(of: agency, states: ledger.states, library: ledger.library, at: now)
        ledger.obligations[agency.id] = judgements.map(\.status)
        let transitions = rules.lifecycle.reconcile(
            ledger.alerts(of: .agency(agency.id)),
            with: judgements.flatMap(\.findings),
            unverifiable: judgements.reduce(into: []) { $0.formUnion($1.unverifiable) },
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
