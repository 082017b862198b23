import SuiteTags
import Supervision
import TestSupport
import Testing

/// Reports that are right, of every regime and kind of agency, judged by the built-in rules.
@Suite(.tags(.bulk))
struct CorrectReportTests {
    private static func table() throws -> FindingTable {
        var trial = try InjectedDefectTests.trial()
        return try trial.judgeCorrect(reports: 60, seed: 2026)
    }

    @Test func aCorrectReportIsAccusedOfNothing() throws {
        let table = try Self.table()
        #expect(table.correctReports == 180)
        #expect(table.accusations == 0, "\(table.text)")
        let warned = table.scores.values.reduce(0) { $0 + ($1.false_[.warning] ?? 0) }
        #expect(warned * 100 <= table.correctReports, "\(table.text)\n\(table.wrongs.first?.text ?? "")")
    }

    @Test func theSameSeedWritesTheSameReports() {
        var first = CorrectReports(seed: 5)
        var second = CorrectReports(seed: 5)
        var third = CorrectReports(seed: 6)
        let page = first.report(.form2021).page
        #expect(page == second.report(.form2021).page)
        #expect(page != third.report(.form2021).page)
    }

    /// A report that the rules cannot read would be accused of nothing, too.
    @Test(arguments: JudgedReport.Regime.allCases)
    func correctReportsAreReadWhole(_ regime: JudgedReport.Regime) throws {
        var reports = CorrectReports(seed: 11)
        for _ in 0..<20 {
            let written = reports.report(regime)
            let read = try Judged(written.page, kind: written.agency.kind).report
            #expect(read.reportYear?.year == written.year)
            #expect(!read.isCutShort)
            guard regime != .narrative else { continue }
            #expect(read.sections.compactMap(\.id) == ["s1", "s2", "s3", "s4", "s5", "s6"])
            #expect(read.tables.map(\.table).sorted() == ["t2", "t3", "t4"])
        }
    }
}
