package import FoundationEssentials

/// Tells how the obligations of one agency stand: a pure function of what its sources have shown, the law, and now.
///
/// It lives behind a reference: it is asked of every agency at every check, and holds a whole rule pack.
package final class ObligationJudgement: Sendable {
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

    /// Judges every year from `firstYear` to the one whose report falls due next.
    ///
    /// - Parameter memory: Everything that is remembered of reports, this agency's and others'.
    package func judge(
        _ agency: Agency,
        sources: [SourceState],
        firstYear: Int,
        memory: Memory = Memory(),
        at now: Date
    ) -> [ObligationVerdict] {
        let today = civilTime.date(at: now)
        guard let next = duty.nextReportYear(for: agency, today: today, calendar: calendar) else {
            // A list may serve agencies of several kinds: who owes nothing by it is not spoken of.
            return duty.supervised == .always ? [notApplicable(agency, year: today.year - 1)] : []
        }
        guard firstYear <= next else { return [] }
        let years = (firstYear...next).filter {
            duty.supervised == .always || duty.regime(for: agency.kind, reportYear: $0) != nil
        }
        var verdicts = years.map {
            judge(agency, year: $0, sources: sources, memory: memory, at: now)
        }
        // The series is nobody's year: it goes with the last one.
        if let last = verdicts.indices.last {
            addSeries(to: &verdicts[last], agency, sources, firstYear: firstYear)
        }
        return verdicts
    }

    private func addSeries(
        to verdict: inout ObligationVerdict,
        _ agency: Agency,
        _ sources: [SourceState],
        firstYear: Int
    ) {
        let matter = matter(of: agency, year: verdict.status.reportYear)
        // An alert of a rule that is switched off ends whatever the lists show.
        guard let id = duty.notices.gap, matter.rule(id) != nil else { return }
        let series = SeriesJudgement(obligations: self, agency: agency, sources: sources, firstReportYear: firstYear)
        let subject = "\(duty.id)/series"
        guard let years = series.missingYears else {
            let fingerprint = Finding.fingerprint(of: id, owner: agency.id.rawValue, subject: subject)
            verdict.unverifiable.insert(fingerprint)
            return
        }
        guard !years.isEmpty else { return }
        let text = years.map(String.init).joined(separator: "、")
        var finding = matter.finding(id, about: subject) { values in
            values[.places] = text
            values[.found] = text
        }
        finding?.isEstablished = true
        verdict.findings += [finding].compactMap(\.self)
    }

    private func notApplicable(_ agency: Agency, year: Int, reason: Reason? = nil) -> ObligationVerdict {
        var status = ObligationStatus(duty: duty.id, reportYear: year, due: nil, state: .notApplicable, isCertain: true)
        status.dutyTitle = duty.title
        status.reason = reason
        return ObligationVerdict(status: status)
    }

    private func judge(
        _ agency: Agency,
        year: Int,
        sources: [SourceState],
        memory: Memory,
        at now: Date
    ) -> ObligationVerdict {
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
            // Whoever publishes a report anew, under another title and address, has published it before.
            let alike = reports.filter { ($0.form == .substitute) == (report.form == .substitute) }
            let first = alike.min { $0.firstSeen < $1.firstSeen } ?? report
            return presence(of: report, beside: others, publishedWith: first, owed, memory)
        }
        let withdrawn = Self.best(of: reports)
        return AbsenceJudgement(obligations: self, owed: owed, sources: sources, withdrawn: withdrawn).verdict
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

    private func presence(
        of report: KnownReport,
        beside others: [KnownReport],
        publishedWith first: KnownReport,
        _ owed: Owed,
        _ memory: Memory
    ) -> ObligationVerdict {
        var status = ObligationStatus(
            duty: duty.id,
            reportYear: owed.deadline.reportYear,
            due: owed.deadline.due,
            state: .met,
            firstSeen: report.firstSeen,
            address: report.address,
            notJudged: report.article?.record?.unjudged ?? []
        )
        status.dutyTitle = duty.title
        // What an article said before it was cut off from view is neither upheld nor withdrawn by that.
        let content =
            (report.article?.findings ?? []) + rememberedFindings(of: report, beside: others, by: owed.agency, memory)
        var verdict = ObligationVerdict(
            status: status,
            findings: (report.isCurrent ? content : []) + unreadableFinding(report, owed)
                + variantFinding(report, owed),
            unverifiable: report.isCurrent ? [] : Set(content.map(\.fingerprint))
        )
        addTime(of: first.firstSeen < report.firstSeen ? first : report, owed, to: &verdict)
        return verdict
    }

    /// When the report was published, and whether that was in time.
    private func addTime(of report: KnownReport, _ owed: Owed, to verdict: inout ObligationVerdict) {
        let evidence = PublicationEvidence(
            of: report,
            yearOffset: owed.regime.due.yearOffset,
            civilTime: civilTime
        )
        verdict.status.published = evidence.date
        verdict.status.publishedBasis = evidence.basis
        let judgement = LatenessJudgement(due: owed.deadline.due, civilTime: civilTime)
        switch judgement.verdict(on: evidence, isYearCertain: report.isYearCertain) {
        case .inTime(let isCertain): verdict.status.isCertain = isCertain
        case .undetermined:
            verdict.status.state = .unknown
            verdict.status.reason = .word(.publicationDateUndetermined)
            verdict.findings += finding(duty.notices.undetermined, owed) { $0[.title] = report.title }
        case .late(let published, let isCertain):
            verdict.status.state = .late
            verdict.status.isCertain = isCertain
            let finding = matter(of: owed.agency, year: owed.deadline.reportYear, at: report.address).lateFinding(
                published,
                isCertain: isCertain,
                titled: report.title,
                on: evidence,
                by: owed.deadline
            )
            verdict.findings += [finding].compactMap(\.self)
        }
    }

    private func rememberedFindings(
        of report: KnownReport,
        beside others: [KnownReport],
        by agency: Agency,
        _ memory: Memory
    ) -> [Finding] {
        // Asked first: most reports are not read again, and a judgement holds the whole rule pack.
        guard report.article?.record != nil else { return [] }
        let assessment = Assessment(pack: pack, duty: duty)
        return RememberedReports(assessment: assessment, memory: memory).findings(
            of: report,
            beside: others,
            by: agency
        )
    }

    private func unreadableFinding(_ report: KnownReport, _ owed: Owed) -> [Finding] {
        guard let reason = report.article?.unreadableReason, let rule = duty.notices.unreadable else { return [] }
        return finding(rule, owed, at: report.address, texts: [.reason: reason.words]) { values in
            values[.found] = reason.text
        }
    }

    /// The report is there, and who looks for it by its title does not find it.
    private func variantFinding(_ report: KnownReport, _ owed: Owed) -> [Finding] {
        guard report.form == .variant, report.isCurrent, let rule = duty.notices.titleVariant else { return [] }
        return finding(rule, owed, at: report.address) { values in
            values[.title] = report.title
            values[.found] = report.title
        }
    }

    // MARK: Wording

    /// The fingerprint that a finding of the rule would have; nil where the rule is not in force.
    func fingerprint(_ id: Rule.ID, _ owed: Owed) -> String? {
        let matter = matter(of: owed.agency, year: owed.deadline.reportYear)
        guard matter.rule(id) != nil else { return nil }
        return Finding.fingerprint(of: id, owner: owed.agency.id.rawValue, subject: matter.subject)
    }

    private func matter(of agency: Agency, year: Int, at address: WebAddress? = nil) -> DutyMatter {
        let context = ReportContext(
            agency: agency.id,
            agencyName: agency.name,
            agencyKind: agency.kind,
            jurisdiction: agency.jurisdiction,
            address: address
        )
        return DutyMatter(pack: pack, duty: duty, year: year, context: context)
    }

    /// - Parameter address: The page to look at, where there is one.
    func finding(
        _ id: Rule.ID,
        _ owed: Owed,
        at address: WebAddress? = nil,
        texts: [MessageTemplate.Variable: LocalizedText] = [:],
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> [Finding] {
        let matter = matter(of: owed.agency, year: owed.deadline.reportYear, at: address)
        return [matter.finding(id, by: owed.deadline, texts: texts, fill: fill)].compactMap(\.self)
    }
}

extension KnownReport {
    /// Whether list or text name the year that it is about; only then figures are remembered of it.
    var isYearCertain: Bool { reportYear.isCertain || article?.record != nil }
}
