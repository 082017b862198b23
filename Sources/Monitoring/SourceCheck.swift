package import Supervision

/// One pass over one source.
package struct SourceCheck: Sendable {
    let access: PageAccess
    let clock: any MonitorClock
    let rules: SupervisionRules

    package init(access: PageAccess, clock: any MonitorClock, rules: SupervisionRules) {
        self.access = access
        self.clock = clock
        self.rules = rules
    }

    /// Looks at the list, then at the articles it leads to and at what the checks of pages ask for, and says what
    /// follows.
    ///
    /// Every outcome, a failed fetch included, is evaluated: a deadline passes whether or not a server answers.
    package func run(_ source: Source, after previous: SourceState) async -> SourceEvaluation {
        let look = await SourceLook(access: access, rules: rules, source: source).look(after: previous, at: clock.now())
        var catalogued = rules.evaluate(look.list, probe: look.probe, of: source, after: previous, at: clock.now())
        catalogued.state.readThrough = look.through
        guard catalogued.state.standing == .ok else { return catalogued }
        catalogued = rules.evaluate(slips: await observeSlips(of: catalogued.state, in: source), in: catalogued)
        let articles = await observeArticles(of: catalogued.state, in: source, after: look)
        let examination = await PageExamination(access: access, rules: rules, source: source, now: clock.now())
            .examine(look.page, rows: look.list.rows, after: previous.examination)
        return rules.evaluate(articles, examination: examination, in: catalogued, at: clock.now())
    }

    private func observeSlips(
        of state: SourceState,
        in source: Source
    ) async -> [(report: KnownReport, observation: ArticleObservation)] {
        let check = ArticleCheck(access: access, rules: rules, source: source, now: clock.now())
        var observations: [(report: KnownReport, observation: ArticleObservation)] = []
        for report in rules.slipsToRead(in: state) {
            guard let observation = await check.observe(report) else { continue }
            observations.append((report, observation))
        }
        return observations
    }

    private func observeArticles(
        of state: SourceState,
        in source: Source,
        after look: SourceLook.Outcome
    ) async -> [WebAddress: ArticleObservation] {
        let check = ArticleCheck(access: access, rules: rules, source: source, now: clock.now())
        // In no order, so that pages that never answer do not stand before the same others each time.
        let reports = rules.reportsToRead(in: state).filter { !isKnownByList($0, look) }.shuffled()
        let texts = look.list.texts
        guard !reports.isEmpty else { return [:] }
        let time = Duration.seconds(rules.policy.articleSeconds)
        var observations: [WebAddress: ArticleObservation] = [:]
        await withTaskGroup(of: (WebAddress, ArticleObservation?)?.self) { group in
            for report in reports {
                group.addTask { (report.address, await check.observe(report, given: texts[report.address])) }
            }
            group.addTask {
                try? await Task.sleep(for: time)
                return nil
            }
            var left = reports.count
            while left > 0, case let (address, observation)?? = await group.next() {
                observations[address] = observation
                left -= 1
            }
            // What has not answered by now is nothing that was seen: it is asked again at the next check.
            group.cancelAll()
        }
        return observations
    }

    /// Whether the report was read out of the answer with its list, which is as it was: there may be no other page of it.
    private func isKnownByList(_ report: KnownReport, _ look: SourceLook.Outcome) -> Bool {
        guard case .unchanged = look.list, let article = report.article, article.contentHash != nil,
            article.validators.isEmpty, let through = look.through
        else { return false }
        return rules.siteFamilies.contains { $0.id == through.family && !$0.answer.text.isEmpty }
    }
}
