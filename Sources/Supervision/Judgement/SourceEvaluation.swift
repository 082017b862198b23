package import FoundationEssentials

/// What one check of a source changes: its next state, and what happened to reports.
package struct SourceEvaluation: Equatable, Sendable {
    /// The next state.
    package var state: SourceState
    /// What happened to reports at this check, in the order in which it is told.
    package var notices: [ReportNotice]
    /// The reports that were read anew, by the address they stand at; their texts are not kept beyond this check.
    package var readings: [WebAddress: Report]
    /// The reports whose text had changed at the look before and is as it was again, of which nobody was told.
    package var flickers: [KnownReport] = []
    /// What those reports said that were read with a content which the state did not know, by the hash of the content.
    package var texts: [UInt64: DocumentText] = [:]

    package init(state: SourceState, notices: [ReportNotice] = []) {
        self.state = state
        self.notices = notices
        readings = [:]
    }

    /// What remains of it where the clock is not believed: see `SourceState.learntInDoubt`.
    package func learntInDoubt(after previous: SourceState) -> SourceEvaluation {
        var next = self
        next.state = state.learntInDoubt(after: previous)
        return next
    }
}

/// Something that happened to a report once.
package struct ReportNotice: Equatable, Sendable {
    /// What happened.
    package var event: AlertEvent
    /// The report as it is known now.
    package var report: KnownReport
    /// The hash of what it said before, where it has changed.
    package var contentBefore: UInt64?
    /// What changed in it; nil where it has not, or nobody has looked.
    package var change: DocumentChange?

    package init(event: AlertEvent, report: KnownReport) {
        self.event = event
        self.report = report
    }
}

extension SupervisionRules {
    /// The state after a look at the list: the first half of a check.
    ///
    /// - Parameter probe: What the look showed of the site's availability; nil where it shows nothing.
    package func evaluate(
        _ observation: ListObservation,
        probe: ProbeOutcome? = nil,
        of source: Source,
        after previous: SourceState,
        at now: Date
    ) -> SourceEvaluation {
        let update = CatalogueUpdate(
            source: source,
            duties: duties(of: source),
            policy: policy,
            collapse: listCollapse,
            civilTime: ruleBook.civilTime,
            checkInterval: probeInterval(of: source)
        )
        var outcome = update.apply(observation, to: previous, at: now)
        let key = readingKey(of: source)
        // A copy from before the last reading was not read.
        if outcome.state.standing == .ok, previous.readingKey != key,
            !update.isOlderCopy(observation, than: previous, at: now)
        {
            outcome.state.begin(readingKey: key, after: previous)
        }
        if let probe, let days = ruleBook.columns?.rules.availability?.days {
            outcome.state.probes.record(probe, on: ruleBook.civilTime.date(at: now), keeping: days)
        }
        let notices = outcome.newReports.map { ReportNotice(event: .reportNew, report: $0) }
        return SourceEvaluation(state: outcome.state, notices: notices)
    }

    /// The reports whose articles a check has to look at.
    package func reportsToRead(in state: SourceState) -> [KnownReport] {
        guard let source = watchlist.source(state.id) else { return [] }
        let served = Dictionary(duties(of: source).map { ($0.duty.id, $0) }) { first, _ in first }
        // Asked of every report: a list may be of thousands of agencies.
        let agencies = served.mapValues { listed in
            Dictionary(listed.agencies.map { ($0.id, $0) }) { first, _ in first }
        }
        return state.reports.filter { report in
            if isVanished(report), served[report.duty] != nil { return isLookDue(at: report, in: state) }
            guard report.missedReadings == 0, let listed = served[report.duty],
                report.reportYear.year >= listed.firstReportYear,
                let agency = agencies[report.duty]?[report.agency]
            else { return false }
            return listed.duty.readsContents(of: agency.kind, reportYear: report.reportYear.year)
        }
    }

    /// The state after looks at articles and by the checks of pages: the second half of a check.
    ///
    /// - Parameter examination: What those checks have found by now; nil where none has looked yet.
    package func evaluate(
        _ observations: [WebAddress: ArticleObservation],
        examination: Examination?,
        in evaluation: SourceEvaluation,
        at now: Date
    ) -> SourceEvaluation {
        var next = evaluation
        next.state.examination = examination
        guard !observations.isEmpty else { return next }
        let read = obligations.filter { !$0.duty.outlines.isEmpty }.map { obligation in
            let assessment = Assessment(pack: obligation.pack, duty: obligation.duty)
            return (obligation.duty.id, ArticleUpdate(assessment: assessment, policy: policy))
        }
        let updates = Dictionary(read) { first, _ in first }
        settleVanished(observations, in: &next.state, at: now)
        // An address may have shown an earlier report, too: what stands there now is the later one.
        for index in next.state.reports.indices where next.state.reports[index].missedReadings == 0 {
            let report = next.state.reports[index]
            guard let observation = observations[report.address], let agency = watchlist.agency(report.agency),
                let update = updates[report.duty],
                update.assessment.duty.readsContents(of: agency.kind, reportYear: report.reportYear.year)
            else { continue }
            let outcome = update.apply(observation, to: report, of: agency, at: now)
            next.state.reports[index] = outcome.report
            if outcome.report.hasFlickered(after: report) { next.flickers.append(outcome.report) }
            if case .read(let reading, _, _) = observation {
                next.readings[report.address] = reading
                if let hash = outcome.report.newContent(after: report) {
                    next.texts[hash] = update.assessment.text(of: reading)
                }
            }
            guard outcome.hasChanged else { continue }
            var notice = ReportNotice(event: .reportChanged, report: outcome.report)
            notice.contentBefore = report.article?.contentHash
            next.notices.append(notice)
        }
        return next
    }

    /// The finding that a notice puts into words.
    package func finding(for notice: ReportNotice, in source: Source) -> Finding? {
        let report = notice.report
        guard let (pack, duty) = duty(report.duty), let agency = watchlist.agency(report.agency),
            let id = notice.event == .reportChanged ? duty.notices.changed : duty.notices.published
        else { return nil }
        let context = ReportContext(
            agency: agency.id,
            agencyName: agency.name,
            agencyKind: agency.kind,
            jurisdiction: agency.jurisdiction,
            address: report.address
        )
        let published = report.article?.published?.date ?? report.listDate
        let matter = DutyMatter(pack: pack, duty: duty, year: report.reportYear.year, context: context)
        var finding = matter.finding(id) { values in
            values[.title] = report.title
            values[.found] = report.title
            values[.published] = published?.description
            values[.evidence] = published?.description
        }
        finding?.source = source.id
        return finding
    }

    /// The report on the page of one that a list shows; nil where nobody reads it any more.
    package func report(on page: ReadPage, of known: KnownReport) -> Report? {
        guard let (pack, duty) = duty(known.duty), let agency = watchlist.agency(known.agency) else { return nil }
        return Assessment(pack: pack, duty: duty).report(on: page, from: ReportOrigin(of: known, by: agency))
    }
}
