import FoundationEssentials
import Supervision

extension Monitor {
    /// Takes the result of a check into the ledger and judges everyone it concerns.
    func record(_ evaluation: SourceEvaluation, of source: Source, after previous: SourceState) async {
        let now = clock.now()
        await watchClock(at: now)
        var evaluation = clockDoubt == nil ? evaluation : evaluation.learntInDoubt(after: previous)
        if evaluation.state.standing == .unreachable, isCutOff { evaluation.state.probes = previous.probes }
        tally.note(evaluation, after: previous, at: now)
        let isNews = ledger.record(evaluation.state)
        ledger.keep(evaluation.texts, of: source.id, at: now)
        isStatusStale = true
        for notice in evaluation.notices {
            guard let finding = rules.finding(for: notice, in: source) else { continue }
            ledger.issue(notice, finding, of: source.id, at: now)
            log(notice, finding)
        }
        noteFlickers(evaluation, of: source, at: now)
        if isNews || !isSettled(source, at: now) {
            let start = ContinuousClock.now
            await judge(evaluation, of: source, after: previous, at: now)
            ports.meter?.note(.judging(seconds: start.duration(to: .now).inSeconds))
        }
        log(evaluation.state, of: source, after: previous)
    }

    /// Judges everyone whom a check concerns.
    private func judge(
        _ evaluation: SourceEvaluation,
        of source: Source,
        after previous: SourceState,
        at now: Date
    ) async {
        judge(source, at: now)
        let alike = await noteReports(of: evaluation, after: previous)
        let concerned = agenciesConcerned(by: evaluation.state, of: source, after: previous, at: now)
        let others = alike.subtracting(concerned.map(\.id)).compactMap(rules.watchlist.agency)
        await judge(concerned + others, at: now)
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
        let lists = Set(source.agencies.flatMap { rules.watchlist.sources(of: $0).map(\.id) })
        return source.agencies.allSatisfy(hasNothingOpen) && !lists.contains { ledger.states[$0]?.hasArticles == true }
    }

    /// Deadlines have the grain of a day: with every new one, everyone is judged, whatever the fetches came to.
    ///
    /// Where there are many, it goes on beside the ticks, and ends in one of them: see `dayJudgement`.
    func judgeNewDay(at now: Date) async {
        let day = rules.ruleBook.civilTime.date(at: now)
        guard day != lastJudgedDay else { return }
        holdInstants(at: now)
        guard clockDoubt == nil else { return await judgeAll(at: now) }
        announce(ledger.forgetUnlisted(rules, now: now), at: now)
        guard rules.watchlist.agencies.count > Self.judgedAtOnce else { return await judgeAll(at: now) }
        lastJudgedDay = day
        let earlier = dayJudgement
        dayJudgement = Task {
            await earlier?.value
            await self.judgeAll(at: now)
        }
    }

    func judgeAll(at now: Date) async {
        lastJudgedDay = rules.ruleBook.civilTime.date(at: now)
        await judge(rules.watchlist.agencies, at: now)
        await judgeSources(at: now)
        judgeItself(at: now)
        reviewGroups(at: now)
        releaseCases(at: now)
        remind(at: now)
        isStatusStale = true
    }

    /// Judges whether sinks lose lines or fail for long, where that has changed.
    func judgeOutboxes(at now: Date) {
        let isNews = outbox.full != fullOutboxes || !unprovenSinks.isSubset(of: outbox.unproven)
        guard isNews || sinksFailing(at: now) != failingSinks else { return }
        judgeItself(at: now)
    }

    /// Judges certificates where another one was seen; with every new day they are judged in any case.
    func judgeCertificates(at now: Date) {
        guard let revision = ports.certificates?.revision, revision != certificateRevision else { return }
        certificateRevision = revision
        judgeItself(at: now)
    }

    private func sinksFailing(at now: Date) -> Set<String> {
        Set(outbox.status.filter { $0.failsForLong(at: now, second: tickInterval) }.map(\.name))
    }

    /// Judges what the monitor itself lacks.
    func judgeItself(at now: Date) {
        fullOutboxes = outbox.full
        failingSinks = sinksFailing(at: now)
        unprovenSinks = outbox.unproven
        let clockFindings = ClockJudgement(rules: rules).findings(on: clockDoubt, step: toldStep?.seconds)
        let outboxes = OutboxJudgement(rules: rules)
        let ofSinks = outboxes.findings(on: outbox.status, failing: failingSinks, keptLines: outbox.keptLines)
        let alerts = ledger.alerts(of: .monitor)
        let ends = ports.certificates?.ends ?? [:]
        let certificates = CertificateJudgement(rules: rules)
        let transitions = rules.lifecycle.reconcile(
            alerts,
            with: (clockDoubt == nil ? byDate(at: now, certificates.findings(on: ends, at: now)) : []) + ofSinks
                + clockFindings + StoreJudgement(rules: rules).findings(movedAside: movedAside),
            unverifiable: certificates.unverifiable(alerts, knowing: clockDoubt == nil ? ends : [:])
                .union(outboxes.unverifiable(alerts, unproven: outbox.unproven)),
            readings: now...now,
            now: now
        )
        announce(transitions, at: now)
    }

    /// What is found by the date of today, which is not to be doubted then.
    private func byDate(at now: Date, _ certificates: [Finding]) -> [Finding] {
        CalendarJudgement(rules: rules).findings(at: now) + certificates
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
    private func judgeSources(at now: Date) async {
        let sources = rules.watchlist.sources.filter { ledger.states[$0.id] != nil }
        let ordered = sources.filter { $0.kind != .home } + sources.filter { $0.kind == .home }
        var breath = Breath()
        for source in ordered {
            _ = noteFreshness(of: source, at: now)
            if breath.isDue { await Task.yield() }
        }
        // What a reload has taken off the list meanwhile has no alerts any more.
        for source in ordered where rules.watchlist.source(source.id) != nil {
            reconcile(source, at: now)
            if breath.isDue { await Task.yield() }
        }
    }

    /// Takes transitions into the ledger and issues the lines that announce them.
    func announce(_ transitions: [AlertTransition], at now: Date) {
        guard !transitions.isEmpty else { return }
        let muting = AlertMuting(orders: ledger.orders, rules: rules)
        ledger.end(
            transitions.reduce(into: [:]) { ended, transition in
                for id in muting.ended(by: transition) { ended[id] = now }
            }
        )
        record(
            transitions.compactMap { muting.heard($0, after: ledger.alert(like: $0.alert), at: now) },
            at: now
        )
    }

    /// Takes in what people are to hear, and what not.
    func record(_ transitions: [AlertTransition], at now: Date) {
        for transition in transitions {
            let told = gathered(transition, at: now)
            ledger.record(told, at: now)
            log(told)
        }
        if !transitions.isEmpty { isStatusStale = true }
    }
}
