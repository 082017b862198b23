import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What the built-in pack says of licences, penalties and other decisions.
struct DecisionCheckTests {
    private func trial(_ rows: [[String]], columnClass: String = "licences", role: PageRole = .column) throws
        -> PageTrial
    {
        var trial = try PageTrial(role)
        trial.columnClass = columnClass
        let heading = ["序号", "行政相对人名称", "许可决定日期", "有效期", "公示日期", "公示截止日期"]
        trial.page.blocks = [
            .table(TableGrid(rows: ([heading] + rows).map { row in row.map { TableCell($0) } }))
        ]
        return trial
    }

    private static let late = ["1", "青石公司", "2026-03-02", "2029-03-01", "2026/3/12", "2027-03-01"]
    private static let timely = ["2", "云泽学校", "2026年3月2日", "长期", "2026年3月11日", ""]

    @Test func lateLicencesAreOneFindingWithTheWorst() throws {
        var worse = Self.late
        worse[1] = "文昌公司"
        worse[4] = "2026-03-30"
        let trial = try trial([Self.late, Self.timely, worse])
        #expect(trial.rules == ["licence-late-7wd"])
        let finding = try #require(trial.findings.first)
        #expect(finding.found == "文昌公司 2026-03-02 → 2026-03-30 (20)；青石公司 2026-03-02 → 2026-03-12 (8)")
        #expect(finding.message.chinese.contains("2件"))
        #expect(finding.message.chinese.contains("最长20个工作日"))
        #expect(finding.severity == .warning)
    }

    @Test func sevenWorkingDaysAreInTime() throws {
        #expect(try trial([Self.timely]).rules == [])
        #expect(try trial([Self.late], columnClass: "notices").rules == [])
    }

    @Test func datesThatCannotBeAreNamedAndNotLate() throws {
        let reversed = ["3", "甲校", "2026-03-12", "", "2026-03-02", ""]
        let missing = ["4", "乙校", "", "", "2026-03-02", ""]
        let archive = ["5", "丙校", "2022-03-01", "", "2026-03-02", ""]
        #expect(try trial([reversed, missing, archive]).rules == [])
        let evidence = try trial([reversed, missing, archive, Self.late]).findings.first?.evidence
        #expect(evidence?.contains("甲校") == true && evidence?.contains("乙校") == true)
        #expect(evidence?.contains("丙校") == false)
    }

    @Test func otherDecisionsHaveTwentyWorkingDays() throws {
        #expect(try trial([Self.late], columnClass: "enforcement").rules == [])
        var late = Self.late
        late[4] = "2026-03-31"
        #expect(try trial([late], columnClass: "enforcement").rules == ["enforcement-late-20wd"])
    }

    @Test func aPageForOneDecisionIsReadByItsHead() throws {
        var trial = try PageTrial(.document)
        trial.columnClass = "penalties"
        trial.setLabels(["处罚决定日期": "2026年3月2日", "公示日期": "2026年3月20日"])
        #expect(trial.rules == ["licence-late-7wd"])
        trial.setLabels(["处罚决定日期": "2026年3月2日", "公示日期（截止）": "2026年3月20日"])
        #expect(trial.rules == [])
        trial.date(.publication, "2026-03-30")
        #expect(trial.rules == ["licence-late-7wd"])
    }

    @Test func labelsAndValuesInATableAreAHead() throws {
        var trial = try PageTrial(.document)
        trial.columnClass = "licences"
        let rows = [["许可决定日期", "2026-03-02", "决定书文号", "云教许〔2026〕1号"], ["公示日期", "2026-03-30", "", ""]]
        trial.page.blocks = [.table(TableGrid(rows: rows.map { row in row.map { TableCell($0) } }))]
        #expect(trial.rules == ["licence-late-7wd"])
    }
}
