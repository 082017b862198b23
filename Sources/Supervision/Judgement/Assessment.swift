/// How a report is read, judged, held against the one of the year before and against its due date: the one way of doing it,
/// for lists that are watched, for the self-check of a page, and for the examples of a rule pack.
package struct Assessment: Sendable {
    /// The rules that are broken, and what they rest on.
    package let pack: RulePack
    /// What is owed, and the form it has.
    package let duty: YearlyDuty

    package init(pack: RulePack, duty: YearlyDuty) {
        self.pack = pack
        self.duty = duty
    }

    /// What a look at a report comes to.
    package enum Outcome: Equatable, Sendable {
        case assessed(AssessedReport)
        /// Neither sections nor tables, and hardly any text.
        case noReport
        /// Nothing tells the year, or list and report tell two, and neither is certain.
        case yearUnclear
    }

    private var judgement: ReportJudgement { ReportJudgement(pack: pack, duty: duty) }

    // MARK: Content

    /// The report on a page.
    package func report(on page: ReadPage, from origin: ReportOrigin) -> Report {
        ReportReader(forms: duty.forms).report(in: page, expecting: origin.expectation)
    }

    /// What is wrong with the content of a report that was read.
    package func outcome(of report: Report, from origin: ReportOrigin) -> Outcome {
        guard judgement.isReadable(report) else { return .noReport }
        return assessed(report, from: origin).map { .assessed($0) } ?? .yearUnclear
    }

    /// The same of a text that is known to be a report, however short it is; nil where its year is unclear.
    package func assessed(_ report: Report, from origin: ReportOrigin) -> AssessedReport? {
        guard let year = report.reportYear, origin.supposedYear.map({ $0 == year.year }) ?? true else { return nil }
        let findings = judgement.findings(of: report, in: origin.context(of: report))
        return AssessedReport(report: report, year: year, origin: origin, findings: findings)
    }

    /// Reads the report on a page, and tells what is wrong with its content.
    package func outcome(of page: ReadPage, from origin: ReportOrigin) -> Outcome {
        outcome(of: report(on: page, from: origin), from: origin)
    }

    /// What is kept of a report, so that a later edition can be held against it.
    package func text(of report: Report) -> DocumentText {
        DocumentText(of: report, forms: duty.forms.tableForms, ignoring: duty.volatileWords)
    }

    // MARK: Other reports

    /// What of a report is held against others; nil where it is not certain which year its figures are of: they would accuse
    /// the wrong one.
    package func record(of assessed: AssessedReport) -> ReportRecord? {
        guard assessed.year.isCertain else { return nil }
        var record = ReportRecord(
            of: assessed.report,
            year: assessed.year.year,
            agencyNames: assessed.origin.names(in: assessed.report),
            forms: duty.forms
        )
        record.unjudged = assessed.report.omissions(of: duty.tableForms).unjudgedParts
        return record
    }

    /// What is wrong between two reports whose texts are at hand; the findings are about the first.
    package func findings(
        between assessed: AssessedReport,
        and other: AssessedReport,
        as relation: ReportPair.Relation = .yearBefore
    ) -> [Finding] {
        guard let otherRecord = record(of: other),
            let pair = pair(assessed, and: otherRecord, of: other.context.agencyName, as: relation)
        else { return [] }
        return findings(of: pair, in: assessed.context, title: assessed.report.title)
    }

    /// A report whose text is at hand beside what is remembered of another one; nil where it is not certain which year its
    /// figures are of.
    package func pair(
        _ assessed: AssessedReport,
        and other: ReportRecord,
        of otherAgency: String,
        as relation: ReportPair.Relation = .yearBefore
    ) -> ReportPair? {
        guard let record = record(of: assessed) else { return nil }
        return ReportPair(
            report: record,
            other: other,
            relation: relation,
            otherAgency: otherAgency,
            agencyKind: assessed.origin.agencyKind,
            passages: SharedPassages.passages(
                of: assessed.report,
                removing: assessed.origin.names(in: assessed.report),
                sharedWith: other.sketch,
                forms: duty.forms
            )
        )
    }

    /// What is wrong between two reports of which only records are left.
    package func findings(of pair: ReportPair, in context: ReportContext, title: String) -> [Finding] {
        ComparisonJudgement(pack: pack, duty: duty).findings(of: pair, in: context, title: title)
    }

    // MARK: Time

    /// Whether the date that a page bears is after the report's due date: probable at most, because a page is looked at once.
    package func lateFindings(of assessed: AssessedReport, by calendar: WorkingCalendar?, in civilTime: CivilTime)
        -> [Finding]
    {
        guard let timing = timing(of: assessed, by: calendar, in: civilTime),
            case .late(let published, let isCertain) = timing.verdict
        else { return [] }
        let matter = DutyMatter(pack: pack, duty: duty, year: assessed.year.year, context: assessed.context)
        let finding = matter.lateFinding(
            published,
            isCertain: isCertain,
            titled: assessed.report.title,
            on: timing.evidence,
            by: timing.deadline
        )
        return [finding].compactMap(\.self)
    }

    /// Whether the date that a page bears is not after the report's due date.
    func isInTime(_ assessed: AssessedReport, by calendar: WorkingCalendar?, in civilTime: CivilTime) -> Bool {
        guard case .inTime = timing(of: assessed, by: calendar, in: civilTime)?.verdict else { return false }
        return true
    }

    /// Whether it has a due date and bears nothing that tells on which side of it it was published.
    func isTimeUnknown(_ assessed: AssessedReport, by calendar: WorkingCalendar?, in civilTime: CivilTime) -> Bool {
        timing(of: assessed, by: calendar, in: civilTime)?.verdict == .undetermined
    }

    private typealias Timing = (deadline: Deadline, evidence: PublicationEvidence, verdict: LatenessJudgement.Verdict)

    private func timing(of assessed: AssessedReport, by calendar: WorkingCalendar?, in civilTime: CivilTime) -> Timing?
    {
        let (year, origin) = (assessed.year, assessed.origin)
        let deadline = duty.deadline(
            for: origin.agencyKind,
            in: origin.jurisdiction,
            reportYear: year.year,
            calendar: calendar
        )
        guard let deadline, let regime = duty.regime(for: origin.agencyKind, reportYear: year.year) else { return nil }
        let evidence = PublicationEvidence(
            pageDate: assessed.published,
            rowDate: origin.rowDate,
            firstYear: year.year + regime.due.yearOffset
        )
        let judgement = LatenessJudgement(due: deadline.due, civilTime: civilTime)
        return (deadline, evidence, judgement.verdict(on: evidence, isYearCertain: year.isCertain))
    }
}
