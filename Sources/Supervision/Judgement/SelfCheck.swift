/// Checks a page that its author is about to publish, by what is said of it and by the rules that a watched list is judged by.
package struct SelfCheck: Sendable {
    private let assessment: Assessment
    private let calendar: WorkingCalendar?
    private let civilTime: CivilTime
    private let kinds: AgencyKinds
    private let question: Question

    /// What the author says of the report.
    package struct Question: Equatable, Sendable {
        /// Nil: the report tells.
        package var agencyName: String?
        /// Nil: the agency's name tells, or nothing does.
        package var agencyKind: AgencyKind?
        /// Where the agency stands: what decides on local rules.
        package var jurisdiction: Jurisdiction
        /// Nil: title and text tell.
        package var reportYear: Int?

        package init(
            agencyName: String? = nil,
            agencyKind: AgencyKind? = nil,
            jurisdiction: Jurisdiction = "cn",
            reportYear: Int? = nil
        ) {
            self.agencyName = agencyName
            self.agencyKind = agencyKind
            self.jurisdiction = jurisdiction
            self.reportYear = reportYear
        }
    }

    /// Why there is nothing to check.
    package enum Problem: Error, Equatable {
        case noReport(isPrevious: Bool)
        case yearUnclear(isPrevious: Bool)
        /// No rule covers reports on that year, of that kind where it is known.
        case notCovered(year: Int, AgencyKind?)
    }

    /// Nil where the rules describe no yearly duty whose reports are read.
    package init?(book: RuleBook, kinds: AgencyKinds, question: Question) {
        guard let (pack, duty) = book.reportDuty, !duty.outlines.isEmpty else { return nil }
        assessment = Assessment(pack: pack, duty: duty)
        calendar = book.calendar
        civilTime = book.civilTime
        self.kinds = kinds
        self.question = question
    }

    /// - Parameter previous: The page of the report on the year before, to hold against it.
    package func check(_ page: ReadPage, after previous: ReadPage? = nil) throws(Problem) -> CheckedReport {
        let kind = kind(of: page)
        // What a name does not tell is judged for every kind; what holds for all of them holds for this one.
        let candidates = try assessed(page, year: question.reportYear, kinds: kind.map { [$0] } ?? owingKinds)
        let covered = candidates.filter { assessment.duty.regime(of: $0) != nil }
        guard let first = covered.first else {
            throw .notCovered(year: candidates.first?.year.year ?? 0, kind)
        }
        let earlier = try previous.map { page throws(Problem) in
            let year = question.reportYear.map { $0 - 1 }
            return try assessed(page, year: year, kinds: covered.map(\.origin.agencyKind), isPrevious: true)
        }
        let obstacle = earlier?.first.flatMap { self.obstacle(to: first, after: $0) }
        let findings = covered.enumerated().map { index, report in
            self.findings(in: report, after: obstacle == nil ? earlier.map { $0[index] } : nil)
        }
        let common = findings[0].filter { finding in findings.dropFirst().allSatisfy { $0.contains(finding) } }
        let outline = assessment.duty.regime(of: first).flatMap { assessment.duty.outline(of: $0) }
        return CheckedReport(
            report: first.report,
            year: first.year.year,
            outline: outline,
            missing: Set(outline.map { OutlineCheck(outline: $0).missingParts(of: first.report).map(\.id) } ?? []),
            findings: common,
            omissions: omissions(first, kind: kind) + comparisonOmissions(obstacle, isGiven: earlier != nil)
        )
    }

    private func comparisonOmissions(_ obstacle: CheckedReport.Omission?, isGiven: Bool) -> [CheckedReport.Omission] {
        guard !assessment.duty.comparisons.isEmpty else { return [] }
        return isGiven ? [obstacle].compactMap(\.self) : [.yearBefore]
    }

    private func obstacle(to report: AssessedReport, after earlier: AssessedReport) -> CheckedReport.Omission? {
        EarlierReport(report: report, earlier: earlier, forms: assessment.duty.forms).obstacle
    }

    // MARK: Whose it is

    /// The kind that was named, else the one that the agency's name tells.
    private func kind(of page: ReadPage) -> AgencyKind? {
        if let kind = question.agencyKind { return kind }
        guard let any = owingKinds.first else { return nil }
        let report = assessment.report(on: page, from: origin(any, year: question.reportYear, page))
        let named = question.agencyName ?? (report.titleAgency.isEmpty ? report.agencyName : report.titleAgency)
        return named.flatMap { kinds.kind(of: FoldedText.bare($0))?.kind }
    }

    /// The kinds that owe the report on some year.
    private var owingKinds: [AgencyKind] { AgencyKind.allCases.filter(assessment.duty.concerns) }

    private func origin(_ kind: AgencyKind, year: Int?, _ page: ReadPage) -> ReportOrigin {
        var origin = ReportOrigin(
            agencyNames: question.agencyName.map { [$0] } ?? [],
            agencyKind: kind,
            jurisdiction: question.jurisdiction,
            statedYear: year,
            slotYear: year
        )
        origin.address = page.address
        return origin
    }

    /// The report as it is judged for each of `kinds`.
    private func assessed(_ page: ReadPage, year: Int?, kinds: [AgencyKind], isPrevious: Bool = false)
        throws(Problem) -> [AssessedReport]
    {
        var reports: [AssessedReport] = []
        for kind in kinds {
            switch assessment.outcome(of: page, from: origin(kind, year: year, page)) {
            case .noReport: throw .noReport(isPrevious: isPrevious)
            case .yearUnclear: throw .yearUnclear(isPrevious: isPrevious)
            case .assessed(let report): reports.append(report)
            }
        }
        return reports
    }

    // MARK: Judging

    private func findings(in report: AssessedReport, after earlier: AssessedReport?) -> [Finding] {
        var findings = report.findings
        if isDueDateKnown(report.year.year) {
            findings += assessment.lateFindings(of: report, by: calendar, in: civilTime)
        }
        if let earlier { findings += assessment.findings(between: report, and: earlier) }
        return findings
    }

    /// A kind that only the name tells decides no due date, unless every kind has the same one.
    private func isDueDateKnown(_ year: Int) -> Bool {
        if question.agencyKind != nil { return true }
        let dates = AgencyKind.allCases.compactMap { kind in
            let deadline = assessment.duty.deadline(
                for: kind,
                in: question.jurisdiction,
                reportYear: year,
                calendar: calendar
            )
            return deadline?.due
        }
        return Set(dates).count == 1
    }

    private func omissions(_ assessed: AssessedReport, kind: AgencyKind?) -> [CheckedReport.Omission] {
        let ofInput = assessed.report.omissions(of: assessment.duty.tableForms)
        var omissions = ofInput.filter { $0 == .partlyRead }
        if kind == nil { omissions.append(.kind) }
        if !isDueDateKnown(assessed.year.year) { omissions.append(.lateness) }
        return omissions + ofInput.filter { $0 != .partlyRead }
    }
}

extension YearlyDuty {
    /// The regime by which a report was judged; nil where none covers it.
    fileprivate func regime(of assessed: AssessedReport) -> Regime? {
        regime(for: assessed.origin.agencyKind, reportYear: assessed.year.year)
    }
}
