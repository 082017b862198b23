package import FoundationEssentials

extension SupervisionRules {
    /// How fresh a column or home page is; nil for pages of which nobody asks.
    ///
    /// - Parameter columns: How fresh the columns of the same site are, for a home page that only leads to them.
    package func freshness(
        of source: Source,
        in state: SourceState,
        beside columns: [Freshness] = [],
        at now: Date
    ) -> Freshness? {
        // Asked first: most sources are lists of reports, and the rules are a large value.
        guard source.kind == .column || source.kind == .home, let rules = ruleBook.columns?.rules else { return nil }
        let judgement = FreshnessJudgement(civilTime: ruleBook.civilTime, leastDatedShare: rules.leastDatedShare)
        switch source.kind {
        case .column:
            guard let columnClass = rules.columnClass(source.columnClass) else { return nil }
            return judgement.freshness(of: state, within: columnClass.cadence, at: now)
        case .home:
            return rules.home.map { judgement.freshness(ofHome: state, by: $0, beside: columns, at: now) }
        case .annualReportList, .platform, .guide, .dutyList: return nil
        }
    }

    /// Whether a column that is out of sight, or whose rows are mostly gone, may count as quiet all the same.
    private func mayCount(_ freshness: Freshness, _ state: SourceState) -> Bool {
        freshness.state == .unknown && state.lastSuccess != nil
    }

    /// What is wrong with a source itself, and what cannot be told at present.
    package func sourceFindings(
        of source: Source,
        states: [Source.ID: SourceState],
        freshness: [Source.ID: Freshness],
        at now: Date
    ) -> SourceFindings {
        var outcome = ownFindings(of: source, states: states, freshness: freshness, at: now)
        // Whom it concerns: by that it is sent on and shown.
        for index in outcome.findings.indices where outcome.findings[index].agency == nil {
            outcome.findings[index].agencies = source.agencies
        }
        return outcome
    }

    private func ownFindings(
        of source: Source,
        states: [Source.ID: SourceState],
        freshness: [Source.ID: Freshness],
        at now: Date
    ) -> SourceFindings {
        let state = states[source.id] ?? SourceState(id: source.id, nextCheck: now)
        let publishers = Publishers(watchlist.agencies(of: source), on: ruleBook.civilTime.date(at: now))
        let health = healthFindings(of: source, in: state, by: publishers)
        var outcome = SourceFindings(findings: aged(health, of: source, states, at: now))
        // What was found by rules that are no longer in force is over.
        outcome.findings += (state.examination?.allFindings ?? []).filter {
            ruleBook.rule($0.rule)?.rule.isEnabled == true
        }
        // A site that refuses now and is away next time has not recovered from either.
        outcome.isUnverifiable = state.standing != .ok
        guard source.kind == .column || source.kind == .home, let (pack, rules) = ruleBook.columns else {
            return outcome
        }
        if let own = freshness[source.id] {
            let judgement = ColumnJudgement(
                pack: pack,
                rules: rules,
                source: source,
                publishers: publishers,
                civilTime: ruleBook.civilTime
            )
            outcome.findings += judgement.findings(in: state, being: own, at: now)
        }
        addSite(of: source, states, freshness, by: publishers, to: &outcome)
        return outcome
    }

    /// What is found of a page that has been out of sight for long is graver: once for each site, at the first such page.
    private func aged(
        _ findings: [Finding],
        of source: Source,
        _ states: [Source.ID: SourceState],
        at now: Date
    ) -> [Finding] {
        guard !findings.isEmpty, let outage = ruleBook.lastingOutage else { return findings }
        func severity(_ id: Source.ID) -> Severity? {
            guard let state = states[id], state.standing != .ok else { return nil }
            return state.failingSince.flatMap { outage.severity(since: $0, at: now) }
        }
        guard let least = severity(source.id),
            sites.pages(beside: source.address).first(where: { severity($0) != nil }) == source.id
        else { return findings }
        return findings.map { finding in
            var finding = finding
            finding.severity = max(finding.severity, least)
            return finding
        }
    }

    private func addSite(
        of source: Source,
        _ states: [Source.ID: SourceState],
        _ freshness: [Source.ID: Freshness],
        by publishers: Publishers,
        to outcome: inout SourceFindings
    ) {
        guard let (pack, rules) = ruleBook.columns else { return }
        if source.kind == .home, let availability = rules.availability {
            let judgement = AvailabilityJudgement(
                pack: pack,
                rules: availability,
                source: source,
                publishers: publishers
            )
            let probes = states[source.id]?.probes ?? []
            outcome.findings += [judgement.finding(for: probes)].compactMap { $0 }
        }
        guard sites.speaker(for: source.address) == source.id else { return }
        let columns = sites.columns(beside: source.address).compactMap { column -> SiteJudgement.Column? in
            guard let fresh = freshness[column.id], let state = states[column.id] else { return nil }
            return SiteJudgement.Column(source: column, freshness: fresh, mayCount: mayCount(fresh, state))
        }
        let site = SiteJudgement(pack: pack, rules: rules, source: source, publishers: publishers).outcome(of: columns)
        outcome.findings += site.findings
        outcome.unverifiable.formUnion(site.unverifiable)
    }

    /// The pause between two looks at a home page, which are probes of its site, in seconds; nil for other pages.
    func probeInterval(of source: Source) -> TimeInterval? {
        guard source.kind == .home, let rules = ruleBook.columns?.rules.availability else { return nil }
        return min(policy.checkInterval, Double(rules.probeEveryMinutes) * 60)
    }

    /// The words by which a page says that it holds nothing; nil where it does not, or nobody asks.
    package func blankSign(of page: ReadPage) -> String? {
        let text = page.surroundings?.text ?? page.notice ?? ""
        return ruleBook.columns?.rules.blankWords.first { text.contains($0) }
    }

    /// What a home page that opened in `seconds` shows; nil where nobody asks.
    ///
    /// - Parameter seconds: How long the answer took; nil where nobody measured, which counts as quick.
    package func probe(openedIn seconds: Double?) -> ProbeOutcome? {
        guard let rules = ruleBook.columns?.rules.availability else { return nil }
        return (seconds ?? 0) >= rules.slowSeconds ? .failed : .opened
    }

    /// What a home page shows that did not open; nil where it shows nothing of the site, or nobody asks.
    package func probe(_ failure: FetchFailure) -> ProbeOutcome? {
        guard ruleBook.columns?.rules.availability != nil else { return nil }
        switch failure.reason {
        case .cancelled, .forbiddenAddress, .tlsTooOld, .invalidAddress, .bodyTooLarge, .headersTooLarge: return nil
        case .nameNotResolved, .connectionFailed, .tlsFailed, .timedOut, .tooManyRedirects, .truncated,
            .badEncoding, .protocolError, .notFound, .httpStatus:
            return .failed
        }
    }
}

/// What is wrong with a source, and which of its alerts cannot be checked at present.
package struct SourceFindings: Equatable, Sendable {
    /// The rules that do not hold now.
    package var findings: [Finding]
    /// The source cannot be read: none of its alerts ends.
    package var isUnverifiable = false
    /// Fingerprints of single alerts that can neither be upheld nor ended.
    package var unverifiable: Set<String> = []
}
