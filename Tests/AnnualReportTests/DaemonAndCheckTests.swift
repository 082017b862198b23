import Foundation
import MonitorConfig
import PageReading
import Supervision
import TestSupport
import Testing

/// The monitor that watches a list and the self-check of a single page say the same of the same report.
struct DaemonAndCheckTests {
    /// What is said of a report; where it is said, and to whom, may differ.
    private struct Said: Hashable, Comparable, CustomStringConvertible {
        let rule: String
        let severity: Severity
        let subject: String
        let texts: [String?]
        let message: LocalizedText

        init(_ finding: Finding) {
            rule = finding.rule.rawValue
            severity = finding.severity
            subject = finding.subject
            texts = [finding.found, finding.expected, finding.evidence]
            message = finding.message
        }

        var description: String { "\(severity) \(rule) \(subject) \(texts) \(message.chinese)" }

        static func < (left: Self, right: Self) -> Bool { left.description < right.description }
    }

    private func check(_ report: JudgedReport, after previous: JudgedReport?, statesYear: Bool) throws -> CheckedReport
    {
        let question = SelfCheck.Question(
            agencyName: report.agency.name,
            agencyKind: report.agency.kind,
            reportYear: statesYear ? report.year : nil
        )
        let book = try Judged.book.get()
        let check = try #require(SelfCheck(book: book, kinds: AgencyKinds(), question: question))
        return try check.check(page(report, book), after: previous.map { page($0, book) })
    }

    private func page(_ report: JudgedReport, _ book: RuleBook) -> ReadPage {
        HTMLPageReader().read(
            Data(report.page.utf8),
            contentType: "text/html; charset=utf-8",
            address: Samples.address("/nb/\(report.year).html"),
            seeking: book.sought
        )
    }

    /// The title of the row that leads to the report. A row that called a summary an annual report would tell the monitor
    /// what the page alone does not tell anyone who checks it.
    private func rowTitle(_ report: JudgedReport, statesYear: Bool) -> String {
        let isSummary = ["总结", "汇报"].contains { report.title.hasSuffix($0) }
        let title = isSummary ? report.title : "\(report.agency.name)\(report.year)年政府信息公开工作年度报告"
        return statesYear ? title : title.replacing("\(report.agency.name)\(report.year)年", with: "")
    }

    /// Expects that both say the same; false where the monitor could not tell which year the report is on.
    @discardableResult
    private func expectAgreement(
        _ report: JudgedReport,
        after previous: JudgedReport? = nil,
        statesYear: Bool = true,
        _ name: String
    ) async throws -> Bool {
        var entries = [previous, report].compactMap(\.self).map {
            WatchedSite.Entry(report: $0, title: rowTitle($0, statesYear: true), date: nil)
        }
        if !statesYear {
            entries[entries.count - 1].title = rowTitle(report, statesYear: false)
            entries[entries.count - 1].date = report.published
        }
        let site = WatchedSite(report.agency, entries)
        let watched = try await site.outcome(year: report.year, firstYear: previous?.year ?? report.year)
        // The date of the row alone told another year: nothing is judged, and so nothing to be held together.
        if !statesYear, !watched.wasLookedAt || watched.unreadableReason == .word(.yearUnclear) { return false }
        #expect(watched.wasLookedAt && watched.unreadableReason == nil, "\(name)")
        let checked = try check(report, after: previous, statesYear: statesYear)
        let here = watched.findings.map(Said.init).sorted()
        let there = checked.findings.map(Said.init).sorted()
        #expect(here == there, "\(name)")
        return true
    }

    @Test(arguments: JudgedReport.Regime.allCases)
    func theyAgreeOnReportsThatAreRight(_ regime: JudgedReport.Regime) async throws {
        var reports = CorrectReports(seed: 77)
        for kind in [AgencyKind.localDept, .countyGov, .cityGov, .townshipGov, .verticalSystem] {
            let report = reports.report(regime, kind: kind)
            try await expectAgreement(report, "\(regime) \(kind)")
            try await expectAgreement(report, statesYear: false, "\(regime) \(kind), year not stated")
            let later = reports.next(after: report)
            guard later.year <= 2025 else { continue }
            try await expectAgreement(later, after: report, "\(regime) \(kind), with the year before")
        }
    }

    @Test(arguments: [true, false])
    func theyAgreeOnReportsWithOneThingWrong(_ statesYear: Bool) async throws {
        var compared = 0
        for (number, defect) in InjectedDefect.all.enumerated() {
            guard let (report, other) = defect.injected(seed: 4, stream: UInt64(number)) else { continue }
            let previous = defect.relation == .yearBefore ? other : nil
            let name = "\(defect.rule) \(defect.name)"
            if try await expectAgreement(report, after: previous, statesYear: statesYear, name) { compared += 1 }
        }
        #expect(compared > InjectedDefect.all.count * 3 / 4)
    }

    @Test(arguments: [AgencyKind.localDept, .countyGov])
    func theyAgreeOnWhatIsLate(_ kind: AgencyKind) async throws {
        var reports = CorrectReports(seed: 78)
        var report = reports.report(.form2021, kind: kind)
        report.published = Samples.day("\(report.year + 1)-06-15")
        try await expectAgreement(report, "late")
        let rules = try check(report, after: nil, statesYear: true).findings.map(\.rule)
        #expect(rules.contains { $0.rawValue.hasPrefix("report-late") })
    }
}
