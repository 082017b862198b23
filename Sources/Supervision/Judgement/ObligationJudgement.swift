package import FoundationEssentials

/// Tells how the obligations of one agency stand: a pure function of what its sources have shown, the law, and now.
package struct ObligationJudgement: Sendable {
    let pack: RulePack
    let duty: YearlyDuty
    let calendar: WorkingCalendar?
    let civilTime: CivilTime
    let policy: SupervisionPolicy

    package init(
        pack: RulePack,
        duty: YearlyDuty,
        calendar: WorkingCalendar?,
        civilTime: CivilTime,
        policy: SupervisionPolicy
    ) {
        self.pack = pack
        self.duty = duty
        self.calendar = calendar
        self.civilTime = civilTime
        self.policy = policy
    }

    /// How one obligation stands, what is wrong, and which alerts cannot be checked at present.
    package struct Judgement: Equatable, Sendable {
        /// How it stands, for the status.
        package var status: ObligationStatus
        /// The rules of time that do not hold for it now.
        package var findings: [Finding]
        /// Fingerprints of absences that can neither be upheld nor withdrawn while the source cannot be read.
        package var unverifiable: Set<String>
    }

    /// Judges every year from `firstYear` to the one whose report falls due next.
    ///
    /// - Parameter memory: Everything that is remembered of reports, this agency's and others'.
    package func judge(
        _ agency: Agency,
        sources: [SourceState],
        firstYear: Int,
        memory: Memory = Memory(),
        at now: Date
    ) -> [Judgement] {
        let today = civilTime.date(at: now)
        guard let next = duty.nextReportYear(for: agency, today: today, calendar: calendar) else {
            // A list may serve agencies of several kinds: who owes nothing by it is not spoken of.
            return duty.supervised == .always ? [notApplicable(agency, year: today.year - 1)] : []
        }
        guard firstYear <= next else { return [] }
        let years = (firstYear...next).filter {
            duty.supervised == .always || duty.regime(for: agency.kind, reportYear: $0) != nil
        }
        var judgements = years.map {
            judge(agency, year: $0, sources: sources, memory: memory, at: now)
        }
        // The series is nobody's year: it goes with the last one.
        if let last = judgements.indices.last {
            addSeries(to: &judgements[last], agency, sources, firstYear: firstYear)
        }
        return judgements
    }

    private func addSeries(
        to judgement: inout Judgement,
        _ agency: Agency,
        _ sources: [SourceState],
        firstYear: Int
    ) {
        guard let id = duty.notices.gap, let rule = pack.rules[id], rule.isEnabled else { return }
        let series = SeriesJudgement(judgement: self, agency: agency, sources: sources, firstReportYear: firstYear)
        let years = series.missingYears
        let text = (years ?? []).map(String.init).joined(separator: "、")
        let finding = Finding(
            rule: id,
            severity: rule.severity,
            subject: "\(duty.id)/series",
            found: text,
            legalSource: pack.citation(rule.legalSource),
            message: rule.message.filled(with: [.agency: agency.name, .places: text], texts: [.duty: duty.title]),
            agency: agency.id,
            isEstablished: true
        )
        if years == nil { judgement.unverifiable.insert(finding.fingerprint) }
        if years?.isEmpty == false { judgement.findings.append(finding) }
    }

    private func notApplicable(_ agency: Agency, year: Int, reason: Reason? = nil) -> Judgement {
        var status = ObligationStatus(duty: duty.id, reportYear: year, due: nil, state: .notApplicable, isCertain: true)
        status.dutyTitle = duty.title
        status.reason = reason
        return Judgement(status: status, findings: [], unverifiable: [])
    }

    private func judge(
        _ agency: Agency,
        year: Int,
        sources: [SourceState],
        memory: Memory,
        at now: Date
    ) -> Judgement {
        let deadline = duty.deadline(
            for: agency.kind,
            in: agency.jurisdiction,
            reportYear: year,
            calendar: calendar
        )
        guard let deadline, let regime = duty.regime(for: agency.kind, reportYear: year) else {
            return notApplicable(agency, year: year)
        }
        guard agency.lifetime.covers(reportYear: year) else {
            return notApplicable(agency, year: year, reason: .word(.outsideLifetime))
        }
        let reports = sources.flatMap { source in
            source.reports.filter { $0.duty == duty.id && $0.agency == agency.id && $0.reportYear.year == year }
        }
        let owed = Owed(agency: agency, regime: regime, deadline: deadline, now: now)
        let standing = reports.filter { !$0.isWithdrawn }
        if let report = Self.best(of: standing) {
            let others = standing.filter { $0.identity != report.identity }
            return presentJudgement(report, beside: others, owed, memory)
        }
        let withdrawn = Self.best(of: reports)
        return AbsenceJudgement(judgement: self, owed: owed, sources: sources, withdrawn: withdrawn).judge()
    }

    /// One obligation of one agency at one instant.
    struct Owed {
        let agency: Agency
        let regime: Regime
        let deadline: Deadline
        let now: Date
    }

    /// The statutory report before a substitute, then the one that was seen first.
    static func best(of reports: [KnownReport]) -> KnownReport? {
        reports.min { left, right in
            (left.form == .statutory ? 0 : 1, left.firstSeen) < (right.form == .statutory ? 0 : 1, right.firstSeen)
        }
    }

    // MARK: A report is there

    private func presentJudgement(
        _ report: KnownReport,
        beside others: [KnownReport],
        _ owed: Owed,
        _ memory: Memory
    ) -> Judgement {
        var status = ObligationStatus(
            duty: duty.id,
            reportYear: owed.deadline.reportYear,
            due: owed.deadline.due,
            state: .met,
            firstSeen: report.firstSeen,
            address: report.address
        )
        status.dutyTitle = duty.title
        // What an article said before it was cut off from view is neither upheld nor withdrawn by that.
        let content =
            (report.article?.findings ?? []) + rememberedFindings(of: report, beside: others, by: owed.agency, memory)
        var findings = (report.isCurrent ? content : []) + unreadableFinding(report, owed)
        let unverifiable = report.isCurrent ? [] : Set(content.map(\.fingerprint))
        let seenInTime = report.firstSeen < civilTime.end(of: owed.deadline.due)
        let evidence = PublicationEvidence(
            of: report,
            yearOffset: owed.regime.due.yearOffset,
            civilTime: civilTime
        )
        status.published = evidence?.date
        status.publishedBasis = evidence?.basis
        status.isCertain = seenInTime
        if seenInTime { return Judgement(status: status, findings: findings, unverifiable: unverifiable) }
        let wasMissing = report.absences.hasTwo(after: civilTime.end(of: owed.deadline.due))
        guard let evidence else {
            status.state = .unknown
            status.reason = .word(.publicationDateUndetermined)
            findings += finding(duty.notices.undetermined, owed) { $0[.title] = report.title }
            return Judgement(status: status, findings: findings, unverifiable: unverifiable)
        }
        if evidence.date > owed.deadline.due || wasMissing {
            status.state = .late
            status.isCertain = wasMissing || evidence.isWitnessed
            findings += lateFinding(report, evidence, isCertain: status.isCertain, owed)
        }
        return Judgement(status: status, findings: findings, unverifiable: unverifiable)
    }

    private func rememberedFindings(
        of report: KnownReport,
        beside others: [KnownReport],
        by agency: Agency,
        _ memory: Memory
    ) -> [Finding] {
        // Asked first: most reports are not read again, and a judgement holds the whole rule pack.
        guard report.article?.record != nil else { return [] }
        let judgement = ReportJudgement(pack: pack, duty: duty)
        return RememberedReports(judgement: judgement, memory: memory).findings(of: report, beside: others, by: agency)
    }

    private func lateFinding(
        _ report: KnownReport,
        _ evidence: PublicationEvidence,
        isCertain: Bool,
        _ owed: Owed
    ) -> [Finding] {
        let firstSeen = civilTime.date(at: report.firstSeen)
        let published = max(evidence.date, evidence.date > owed.deadline.due ? evidence.date : firstSeen)
        let days = published.daysSinceEpoch - owed.deadline.due.daysSinceEpoch
        return finding(owed.regime.rules.late, owed, isCertain: isCertain) { values in
            values[.published] = published.description
            values[.days] = String(days)
            values[.found] = published.description
            values[.expected] = "≤ \(owed.deadline.due)"
            values[.title] = report.title
            values[.address] = report.address.text
            values[.places] = evidence.record
        }
    }

    private func unreadableFinding(_ report: KnownReport, _ owed: Owed) -> [Finding] {
        guard let reason = report.article?.unreadableReason, let rule = duty.notices.unreadable else { return [] }
        return finding(rule, owed) { values in
            values[.reason] = reason.text
            values[.found] = reason.text
            values[.address] = report.address.text
        }
    }

    // MARK: Wording

    func finding(
        _ id: Rule.ID,
        _ owed: Owed,
        isCertain: Bool = true,
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> [Finding] {
        let rule = pack.rules[id].map {
            duty.effective($0, for: owed.agency.kind, in: owed.agency.jurisdiction, by: owed.deadline)
        }
        guard let rule, rule.isEnabled else { return [] }
        var values: [MessageTemplate.Variable: String] = [
            .agency: owed.agency.name, .reportYear: String(owed.deadline.reportYear), .due: "\(owed.deadline.due)",
        ]
        fill(&values)
        return [
            Finding(
                rule: id,
                severity: isCertain ? rule.severity : rule.severityWhenProbable ?? rule.severity,
                subject: "\(duty.id)/\(owed.deadline.reportYear)",
                found: values[.found],
                expected: values[.expected],
                evidence: values[.places],
                legalSource: pack.citation(rule.legalSource),
                message: rule.message.filled(with: values, texts: [.duty: duty.title]),
                agency: owed.agency.id,
                due: owed.deadline.due,
                address: values[.address].flatMap { WebAddress($0) }
            )
        ]
    }
}
