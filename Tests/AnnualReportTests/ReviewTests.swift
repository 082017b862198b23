import Foundation
import MonitorConfig
import PageReading
import Supervision
import TestSupport
import Testing

/// What a review says is right, what it lays to one cause, and what it says of last year.
struct ReviewTests {
    private func page(_ report: JudgedReport) throws -> ReadPage {
        HTMLPageReader().read(
            Data(report.page.utf8),
            contentType: "text/html; charset=utf-8",
            seeking: try Judged.book.get().sought
        )
    }

    private func check(_ report: JudgedReport) throws -> SelfCheck {
        var question = SelfCheck.Question(
            agencyName: report.agency.name,
            agencyKind: report.agency.kind,
            reportYear: report.year
        )
        question.explains = true
        return try #require(SelfCheck(book: try Judged.book.get(), kinds: AgencyKinds(), question: question))
    }

    @Test(arguments: [JudgedReport.Regime.trial, .form2021])
    func ofAReportThatIsRightMostRulesAreSaidToHold(_ regime: JudgedReport.Regime) throws {
        var reports = CorrectReports(seed: 91)
        let report = reports.report(regime, kind: .localDept)
        let checked = try check(report).check(try page(report))
        let right = try #require(checked.right)
        let expected: Set<Rule.ID> = [
            "report-title-nonstandard", "report-wrong-year", "report-section-missing", "report-t3-flow",
            "report-t3-sum",
            "report-t3-row", "report-table-missing", "report-late-dept",
        ]
        #expect(expected.subtracting(right.map(\.rule)).subtracting(checked.findings.map(\.rule)) == [])
        #expect(!right.contains { $0.rule == "report-carry-over" })
        #expect(right.allSatisfy { !$0.words.chinese.isEmpty && !$0.words.english.isEmpty })
    }

    /// Whatever is broken is in the findings, and nowhere called right; every finding stands in the review once.
    @Test func whatIsBrokenIsNeverCalledRightAndNothingIsLost() throws {
        var looked = 0
        for (number, defect) in InjectedDefect.all.enumerated() {
            guard let (report, other) = defect.injected(seed: 8, stream: UInt64(number)) else { continue }
            let previous = defect.relation == .yearBefore ? other : nil
            guard let checked = try? check(report).check(page(report), after: previous.map(page)) else { continue }
            looked += 1
            let broken = Set(checked.findings.map(\.rule))
            #expect(broken.isDisjoint(with: (checked.right ?? []).map(\.rule)), "\(defect.name)")
            let told = checked.entries.flatMap { [$0.finding] + $0.consequences.map(\.finding) }
            #expect(told.count == checked.findings.count && Set(told) == Set(checked.findings), "\(defect.name)")
            let severities = checked.entries.map(\.finding.severity)
            #expect(severities == severities.sorted(by: >), "\(defect.name)")
        }
        #expect(looked > InjectedDefect.all.count / 2)
    }

    /// Places are named as the report and its forms name them.
    @Test func whereItIsIsSaidByTheNamesOfTheReport() throws {
        var kinds: Set<String> = []
        for (number, defect) in InjectedDefect.all.enumerated() {
            guard let (report, _) = defect.injected(seed: 9, stream: UInt64(number)) else { continue }
            guard let checked = try? check(report).check(page(report)) else { continue }
            let isHeading = { (text: String) in checked.report.sections.contains { text.hasSuffix($0.title) } }
            for place in checked.entries.flatMap(\.places) {
                switch place {
                case .title: kinds.insert("title")
                case .table(let table, _, let column):
                    kinds.insert(column == nil ? "table" : "cell")
                    #expect(table.hasPrefix("表") || table == "统计表")
                case .section(let title):
                    kinds.insert("section")
                    #expect(isHeading(title))
                case .sentence(let words, let section):
                    kinds.insert("sentence")
                    #expect(checked.report.shows(words))
                    #expect(section.map(isHeading) ?? true)
                }
                #expect(place.text(in: .chinese) != place.text(in: .english))
            }
        }
        #expect(kinds == ["title", "table", "cell", "section", "sentence"])
    }

    /// A page that goes on elsewhere proves nothing right that needs the whole of it.
    @Test func ofAPartNothingIsCalledRightThatNeedsTheWhole() throws {
        var reports = CorrectReports(seed: 92)
        let report = reports.report(.form2021, kind: .localDept)
        let whole = try #require(try check(report).check(try page(report)).right)
        let part = try #require(try check(report).check(try page(report).cut(true)).right)
        #expect(part.count < whole.count)
        let needing: Set<Rule.ID> = ["report-section-missing", "report-table-missing", "report-placeholder-left"]
        #expect(needing.isDisjoint(with: part.map(\.rule)))
    }

    /// What a monitor remembers finds the same as the report of the year before itself.
    @Test func whatIsRememberedFindsWhatTheReportWould() throws {
        var compared = 0
        for (number, defect) in InjectedDefect.all.enumerated() where defect.relation == .yearBefore {
            guard let (report, other) = defect.injected(seed: 6, stream: UInt64(number)), let other else { continue }
            let check = try check(report)
            let record = try #require(try record(of: other))
            let memory = ReportMemory(isOfWatchedAgency: true, records: [record])
            let remembered = try check.check(try page(report), against: memory)
            let given = try check.check(try page(report), after: try page(other))
            #expect(remembered.findings.map(\.rule) == given.findings.map(\.rule), "\(defect.name)")
            #expect(!remembered.omissions.contains { if case .memory = $0 { true } else { false } })
            compared += 1
        }
        #expect(compared > 2)
    }

    private func record(of report: JudgedReport) throws -> ReportRecord? {
        let (pack, duty) = try #require(try Judged.book.get().reportDuty)
        let assessment = Assessment(pack: pack, duty: duty)
        let origin = ReportOrigin(
            agencyNames: [report.agency.name],
            agencyKind: report.agency.kind,
            statedYear: report.year
        )
        guard case .assessed(let assessed) = assessment.outcome(of: try page(report), from: origin) else { return nil }
        return assessment.record(of: assessed)
    }

    @Test func whyNothingIsRememberedIsSaid() throws {
        var reports = CorrectReports(seed: 93)
        let report = reports.report(.form2021, kind: .localDept)
        let check = try check(report)
        let unknown = try check.check(try page(report), against: ReportMemory(isOfWatchedAgency: false, records: []))
        #expect(unknown.omissions.contains(.memory(.noAgency)))
        let unread = try check.check(try page(report), against: ReportMemory(isOfWatchedAgency: true, records: []))
        #expect(unread.omissions.contains(.memory(.notRead(report.year - 1))))
        var other = report
        other.agency.name = "云泽市水务局"
        let strange = try self.check(other).check(
            try page(report),
            against: ReportMemory(isOfWatchedAgency: true, records: [])
        )
        #expect(strange.omissions.contains { if case .memory(.otherAgency) = $0 { true } else { false } })
    }
}
