import Supervision

/// One report, read and judged.
struct ReportCheck {
    let source: String
    let report: Report
    let outline: Outline?
    let missing: Set<String>
    let findings: [Finding]

    /// - Throws: `InputProblem` where the page holds no readable report, or its year cannot be told.
    init(
        page: ReadPage,
        source: String,
        book: RuleBook,
        agencyName: String?,
        agencyKind: AgencyKind?,
        reportYear: Int?
    ) throws {
        guard let (pack, duty) = book.duties.first else {
            throw InputProblem(source, "the rule pack describes no yearly duty.")
        }
        try Self.refuseUnreadable(page, source)
        let kind = agencyKind ?? Self.kind(of: agencyName ?? page.title ?? "")
        let expectation = ReportReader.Expectation(statedYear: reportYear, agencyKind: kind)
        let report = ReportReader(duty: duty).report(in: page, expecting: expectation)
        let judgement = ReportJudgement(pack: pack, duty: duty)
        guard judgement.isReadable(report) else {
            throw InputProblem(
                source,
                "there is no report on this page: neither sections nor tables, and hardly any text."
            )
        }
        guard let year = report.reportYear?.year else {
            throw InputProblem(source, "neither title nor text tells the report year; name it with --report-year.")
        }
        guard let regime = duty.regime(for: kind, reportYear: year) else {
            throw InputProblem(source, "no rule covers reports of \(kind.rawValue) on \(year).")
        }
        self.source = source
        self.report = report
        outline = duty.outline(of: regime)
        missing = Set(outline.map { OutlineCheck(outline: $0).missingParts(of: report).map(\.id) } ?? [])
        let context = ReportJudgement.Context(
            agencyName: agencyName ?? report.agencyName ?? "",
            agencyKind: kind
        )
        findings =
            judgement.findings(of: report, in: context)
            + Self.lateFindings(report, year: year, kind: agencyKind, in: context, judgement, book.calendar)
    }

    private static func refuseUnreadable(_ page: ReadPage, _ source: String) throws {
        if let sign = page.signs.first(where: { $0.name == .notText }) {
            throw InputProblem(source, "this is no text page (\(sign.evidence)); give the page or its text.")
        }
        switch page.kind {
        case .challenge, .notFound, .scriptOnly, .empty:
            throw InputProblem(source, "this is no report but a page of the kind \(page.kind.rawValue).")
        case .list, .article, .report, .other: break
        }
    }

    /// Whether the date on the page is late; only where the kind of agency, and with it the due date, is certain.
    private static func lateFindings(
        _ report: Report,
        year: Int,
        kind: AgencyKind?,
        in context: ReportJudgement.Context,
        _ judgement: ReportJudgement,
        _ calendar: WorkingCalendar?
    ) -> [Finding] {
        guard kind != nil || year <= 2018 else { return [] }
        return judgement.lateFindings(of: report, year: year, in: context, calendar: calendar)
    }

    /// The kind that a name suggests: governments are called after their territory.
    private static func kind(of name: String) -> AgencyKind {
        let name = FoldedText.bare(name)
        if name.holds("镇人民政府") || name.holds("乡人民政府") || name.holds("街道") { return .townshipGov }
        return name.holds("人民政府") || name.holds("管理委员会") ? .countyGov : .localDept
    }

    var worstSeverity: Severity? { findings.map(\.severity).max() }

    var document: CheckDocument { CheckDocument(self) }
}
