import Foundation
import MonitorConfig
import PageReading
import Supervision
import TestSupport
import Testing

/// What the self-check takes an agency for, and what it leaves unjudged.
struct SelfCheckKindTests {
    private func check(_ report: JudgedReport, kind: AgencyKind? = nil, named name: String? = nil) throws
        -> CheckedReport
    {
        let question = SelfCheck.Question(agencyName: name ?? report.agency.name, agencyKind: kind)
        let book = try Judged.book.get()
        let check = try SelfCheck(book: book, kinds: AgencyKinds.builtIn(), question: question)
        let page = HTMLPageReader().read(
            Data(report.page.utf8),
            contentType: "text/html; charset=utf-8",
            seeking: book.sought
        )
        return try #require(check).check(page)
    }

    @Test(arguments: [
        ("青石县人民政府", AgencyKind.countyGov as AgencyKind?), ("云泽市人民政府", .cityGov), ("青石县人民政府办公室", .localDept),
        ("云泽市人民政府办公厅", .localDept), ("云泽市政府办", .localDept), ("青石县大溪镇人民政府", .townshipGov),
        ("青石县城南街道办事处", .townshipGov), ("青石经济开发区管理委员会", .localDept), ("国家税务总局青石县税务局", .verticalSystem),
        ("青石县教育局", .localDept), ("青石县", nil), ("青石县调查队", nil),
    ])
    func aNameTellsTheKindOrNothing(_ example: (String, AgencyKind?)) throws {
        #expect(try AgencyKinds.builtIn().kind(of: example.0)?.kind == example.1)
    }

    @Test func aKindThatNothingTellsIsSaidAndJudgedByWhatHoldsForAll() throws {
        var reports = CorrectReports(seed: 5)
        var report = reports.report(.form2021, kind: .localDept)
        report.parts.removeLast()
        let checked = try check(report, named: "青石县调查队")
        #expect(checked.omissions.contains(.kind))
        #expect(checked.omissions.contains(.lateness))
        #expect(checked.findings.contains { $0.rule == "report-section-missing" })
        #expect(try !check(report, kind: .localDept, named: "青石县调查队").omissions.contains(.kind))
    }

    @Test func aDueDateThatEveryKindHasIsKnownWithoutTheKind() throws {
        var reports = CorrectReports(seed: 6)
        var report = reports.report(.narrative, kind: .localDept)
        report.published = Samples.day("\(report.year + 1)-06-15")
        #expect(try check(report).findings.contains { $0.rule == "report-late-2008" })
        #expect(try !check(report).omissions.contains(.lateness))
    }
}
