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
        /// What was named as the agency and is on no list: it may be a slip, and no title is held against it.
        package var unlistedAgency: String?
        /// What else the agency is called.
        package var aliases: [String] = []
        /// Whether tables alone were given, to be checked by themselves: then no part of the report is missing.
        package var isOfTablesAlone = false
        /// Whether it is told what was looked at and found right.
        package var explains = false

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
        /// Neither sections nor tables, and too little text.
        case noReport(isPrevious: Bool)
        /// Nothing on the page is a report's: neither its title, nor sections, nor tables. With the title, where it has one.
        case otherDocument(String?, isPrevious: Bool)
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
        let subject = try subject(on: page)
        guard let previous else { return review(subject, after: [], omitting: .yearBefore) }
        let year = question.reportYear.map { $0 - 1 }
        let kinds = subject.reports.map(\.origin.agencyKind)
        let earlier = try assessed(previous, year: year, kinds: kinds, isPrevious: true)
        let obstacle = earlier.first.flatMap {
            EarlierReport(report: subject.reports[0], earlier: $0, forms: assessment.duty.forms).obstacle
        }
        guard obstacle == nil else { return review(subject, after: [], omitting: obstacle) }
        let pairs = zip(subject.reports, earlier).map { report, other in
            assessment.record(of: other).flatMap {
                assessment.pair(report, and: $0, of: other.context.agencyName)
            }
        }
        return review(subject, after: pairs, omitting: nil)
    }

    /// The same against what a monitor remembers of the agency's reports.
    package func check(_ page: ReadPage, against memory: ReportMemory) throws(Problem) -> CheckedReport {
        let subject = try subject(on: page)
        let first = subject.reports[0]
        let other = KnownAgency.otherAgency(titling: first, forms: assessment.duty.forms)
        let (record, gap) = memory.record(before: first.year, isOfAgency: other)
        guard let record else { return review(subject, after: [], omitting: gap.map { .memory($0) }) }
        let pairs = subject.reports.map { assessment.pair($0, and: record, of: $0.context.agencyName) }
        return review(subject, after: pairs, omitting: nil)
    }

    /// The report on a page as it is judged for each kind that its agency may be of.
    private struct Subject {
        let kind: AgencyKind?
        let reports: [AssessedReport]
    }

    private func subject(on given: ReadPage) throws(Problem) -> Subject {
        let page = question.isOfTablesAlone ? given.cut(true) : given
        let kind = kind(of: page)
        // What a name does not tell is judged for every kind; what holds for all of them holds for this one.
        let candidates = try assessed(page, year: question.reportYear, kinds: kind.map { [$0] } ?? owingKinds)
        let covered = candidates.filter { assessment.duty.regime(of: $0) != nil }
        guard !covered.isEmpty else { throw .notCovered(year: candidates.first?.year.year ?? 0, kind) }
        return Subject(kind: kind, reports: covered)
    }

    /// - Parameters:
    ///   - pairs: Each of the subject's reports beside the one of the year before; none: nothing is held against it.
    ///   - gap: Why that is so.
    private func review(_ subject: Subject, after pairs: [ReportPair?], omitting gap: CheckedReport.Omission?)
        -> CheckedReport
    {
        let first = subject.reports[0]
        let judged = subject.reports.enumerated().map { index, report in
            let pair = pairs.indices.contains(index) ? pairs[index] : nil
            return (report: report, pair: pair, findings: findings(in: report, after: pair))
        }
        let common = judged[0].findings.filter { finding in
            judged.dropFirst().allSatisfy { $0.findings.contains(finding) }
        }
        let outline = assessment.duty.regime(of: first).flatMap { assessment.duty.outline(of: $0) }
        let gaps = assessment.duty.comparisons.isEmpty ? [] : [gap].compactMap(\.self)
        return CheckedReport(
            report: first.report,
            year: first.year.year,
            outline: outline,
            missing: Set(outline.map { OutlineCheck(outline: $0).missingParts(of: first.report).map(\.id) } ?? []),
            findings: common,
            entries: ReviewEntry.entries(of: common, in: first.report, by: assessment.duty),
            omissions: omissions(first, kind: subject.kind) + gaps,
            right: question.explains ? right(in: judged) : nil
        )
    }

    private func right(in judged: [(report: AssessedReport, pair: ReportPair?, findings: [Finding])]) -> [HeldRule] {
        let held = judged.map { one in
            var survey = RuleSurvey(assessment: assessment, assessed: one.report, findings: one.findings)
            if isDueDateKnown(one.report.year.year), assessment.isInTime(one.report, by: calendar, in: civilTime) {
                survey.noteInTime()
            }
            return survey.heldRules(after: one.pair)
        }
        return held[0].filter { rule in held.dropFirst().allSatisfy { $0.contains { $0.rule == rule.rule } } }
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
            agencyNames: question.agencyName.map { [$0] + question.aliases } ?? [],
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
            let origin = origin(kind, year: year, page)
            let report = assessment.report(on: page, from: origin)
            guard assessment.duty.mayBeReport(report, on: page.kind) else {
                let title = page.title.map { VisibleText.clean($0, limit: 120) }
                throw .otherDocument(title, isPrevious: isPrevious)
            }
            switch assessment.outcome(of: report, from: origin) {
            case .noReport: throw .noReport(isPrevious: isPrevious)
            case .yearUnclear: throw .yearUnclear(isPrevious: isPrevious)
            case .assessed(let report): reports.append(report)
            }
        }
        return reports
    }

    // MARK: Judging

    private func findings(in report: AssessedReport, after pair: ReportPair?) -> [Finding] {
        var findings = report.findings
        if isDueDateKnown(report.year.year) {
            findings += assessment.lateFindings(of: report, by: calendar, in: civilTime)
        }
        if let pair { findings += assessment.findings(of: pair, in: report.context, title: report.report.title) }
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
        var omissions = ofInput.filter { $0 == .partlyRead }.map { question.isOfTablesAlone ? .tablesAlone : $0 }
        if let name = question.unlistedAgency { omissions.append(.unlisted(name)) }
        if kind == nil { omissions.append(.kind) }
        omissions += omissionsOfTime(assessed)
        return omissions + ofInput.filter { $0 != .partlyRead }
    }

    private func omissionsOfTime(_ assessed: AssessedReport) -> [CheckedReport.Omission] {
        guard isDueDateKnown(assessed.year.year) else { return [.lateness] }
        guard !question.isOfTablesAlone else { return [] }
        return assessment.isTimeUnknown(assessed, by: calendar, in: civilTime) ? [.publicationDate] : []
    }
}

extension YearlyDuty {
    /// The regime by which a report was judged; nil where none covers it.
    fileprivate func regime(of assessed: AssessedReport) -> Regime? {
        regime(for: assessed.origin.agencyKind, reportYear: assessed.year.year)
    }
}
