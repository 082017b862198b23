import Supervision

/// Judges reports by what the person at the terminal says of them, and by the rules.
struct ReportAssessment {
    let book: RuleBook
    let agencyName: String?
    let agencyKind: AgencyKind?
    let jurisdiction: Jurisdiction
    let reportYear: Int?

    /// A report on the year before, with what it was read from.
    struct Earlier {
        let report: Report
        let record: ReportRecord
    }

    /// - Throws: `InputProblem` where the page holds no readable report, or its year cannot be told.
    func report(on page: ReadPage, from source: String, after earlier: Earlier?) throws -> CheckedReport {
        let (pack, duty) = try duty(for: source)
        let kind = kind(of: page)
        let report = try reading(of: page, from: source, kind: kind, statedYear: reportYear)
        guard let year = report.reportYear?.year else {
            throw InputProblem(source, "neither title nor text tells the report year; name it with --report-year.")
        }
        guard let regime = duty.regime(for: kind, reportYear: year) else {
            throw InputProblem(source, "no rule covers reports of \(kind.rawValue) on \(year).")
        }
        let outline = duty.outline(of: regime)
        let judgement = ReportJudgement(pack: pack, duty: duty)
        let context = context(of: report, kind: kind)
        return CheckedReport(
            source: source,
            report: report,
            year: year,
            outline: outline,
            missing: Set(outline.map { OutlineCheck(outline: $0).missingParts(of: report).map(\.id) } ?? []),
            findings: judgement.findings(of: report, in: context)
                + lateFindings(report, year: year, in: context, judgement)
                + comparison(report, year: year, with: earlier, in: context, judgement),
            omissions: omissions(report, year: year, duty: duty, hasEarlier: earlier != nil)
        )
    }

    /// The report of the year before, for what is held against it.
    func earlierReport(on page: ReadPage, from source: String) throws -> Earlier {
        let (_, duty) = try duty(for: source)
        let report = try reading(of: page, from: source, kind: kind(of: page), statedYear: reportYear.map { $0 - 1 })
        guard let year = report.reportYear?.year else {
            throw InputProblem(source, "neither title nor text tells the report year of the earlier report.")
        }
        let names = [agencyName, report.agencyName].compactMap(\.self)
        return Earlier(
            report: report,
            record: ReportRecord(of: report, year: year, agencyNames: names, forms: duty.forms)
        )
    }

    // MARK: Reading

    private func duty(for source: String) throws -> (pack: RulePack, duty: YearlyDuty) {
        guard let duty = book.reportDuty, !duty.duty.outlines.isEmpty else {
            throw InputProblem(source, "the rule pack describes no yearly duty whose reports are read.")
        }
        return duty
    }

    private func reading(of page: ReadPage, from source: String, kind: AgencyKind, statedYear: Int?) throws -> Report {
        let (pack, duty) = try duty(for: source)
        try refuseUnreadable(page, source)
        let expectation = ReportReader.Expectation(statedYear: statedYear, agencyKind: kind)
        let report = ReportReader(forms: duty.forms).report(in: page, expecting: expectation)
        guard ReportJudgement(pack: pack, duty: duty).isReadable(report) else {
            throw InputProblem(
                source,
                "there is no report on this page: neither sections nor tables, and hardly any text."
            )
        }
        return report
    }

    private func refuseUnreadable(_ page: ReadPage, _ source: String) throws {
        if let sign = page.signs.first(where: { $0.name == .notText }) {
            throw InputProblem(source, "this is no text page (\(sign.evidence)); give the page or its text.")
        }
        guard !page.kind.showsNothing else {
            throw InputProblem(source, "this is no report but a page of the kind \(page.kind.rawValue).")
        }
    }

    /// The kind that was named, else the one that the name suggests: governments are called after their territory.
    private func kind(of page: ReadPage) -> AgencyKind {
        if let agencyKind { return agencyKind }
        let name = FoldedText.bare(agencyName ?? page.title ?? "")
        if name.holds("镇人民政府") || name.holds("乡人民政府") || name.holds("街道") { return .townshipGov }
        return name.holds("人民政府") || name.holds("管理委员会") ? .countyGov : .localDept
    }

    private func context(of report: Report, kind: AgencyKind) -> ReportContext {
        ReportContext(
            agencyName: agencyName ?? report.agencyName ?? "",
            agencyKind: kind,
            jurisdiction: jurisdiction,
            knownNames: agencyName.map { [$0] } ?? [],
            slotYear: reportYear
        )
    }

    // MARK: Judging

    /// Whether the date on the page is late; only where the kind of agency, and with it the due date, is certain.
    private func lateFindings(
        _ report: Report,
        year: Int,
        in context: ReportContext,
        _ judgement: ReportJudgement
    ) -> [Finding] {
        guard isDueDateKnown(for: year) else { return [] }
        return judgement.lateFindings(of: report, year: year, in: context, calendar: book.calendar)
    }

    /// Until 2018 every kind had the same due date.
    private func isDueDateKnown(for year: Int) -> Bool { agencyKind != nil || year <= 2018 }

    private func comparison(
        _ report: Report,
        year: Int,
        with earlier: Earlier?,
        in context: ReportContext,
        _ judgement: ReportJudgement
    ) -> [Finding] {
        guard let earlier, earlier.record.reportYear == year - 1 else { return [] }
        let names = [agencyName, report.agencyName].compactMap(\.self)
        let record = ReportRecord(of: report, year: year, agencyNames: names, forms: judgement.duty.forms)
        let pair = ReportPair(
            report: record,
            other: earlier.record,
            relation: .yearBefore,
            otherAgency: context.agencyName,
            agencyKind: context.agencyKind,
            passages: SharedPassages.passages(
                of: report,
                removing: names,
                sharedWith: earlier.record.sketch,
                limit: Self.mostPassages,
                forms: judgement.duty.forms
            )
        )
        return ComparisonJudgement(judgement: judgement).findings(of: pair, in: context, title: report.title)
    }

    private static let mostPassages = 3

    private func omissions(_ report: Report, year: Int, duty: YearlyDuty, hasEarlier: Bool) -> [CheckedReport.Omission]
    {
        var omissions: [CheckedReport.Omission] = []
        if report.isCutShort { omissions.append(.partlyRead) }
        if !isDueDateKnown(for: year) { omissions.append(.lateness) }
        if !hasEarlier, !duty.comparisons.isEmpty { omissions.append(.yearBefore) }
        let unread = report.mentionedTables.subtracting(report.tables.map(\.table))
        if !unread.isEmpty { omissions.append(.tables(unread.sorted())) }
        return omissions
    }
}
