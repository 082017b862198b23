import Foundation
import Supervision
import Testing

/// How much the texts of two reports have in common, and what is said of it.
struct ComparisonTextTests {
    typealias Side = Compared.Side

    @Test func aReportThatIsHonestlyWrittenAnewIsNotCalledTheSame() throws {
        let compared = try Compared(Side(ComparedTexts.bureau2025, 2025), with: Side(ComparedTexts.bureau2024, 2024))
        #expect(compared.rules == [])
        #expect(compared.similarity < 0.4)
        #expect(compared.record.sketch.length > 300)
    }

    @Test func aCopyWithOtherYearsAndNumbersIsAnError() throws {
        let copy = ComparedTexts.bureau2024.replacing("2024", with: "2025").replacing("146", with: "152")
            .replacing("97期", with: "103期").replacing("85人次", with: "九十人次").replacing("3篇", with: "4篇")
        let compared = try Compared(Side(copy, 2025), with: Side(ComparedTexts.bureau2024, 2024))
        let finding = try #require(compared.findings.first)
        #expect(compared.rules == ["report-same-as-last-year"])
        #expect(finding.severity == .error)
        #expect(finding.found == "100%")
        #expect(finding.evidence?.contains("持续提升教育系统信息公开水平") == true)
        #expect(finding.message.chinese.contains("与2024年度报告内容雷同"))
    }

    @Test func aFewChangedWordsCostOnlyTheirClauses() throws {
        let edited = ComparedTexts.bureau2024.replacing("2024", with: "2025")
            .replacing("发现长期不更新的点名通报", with: "对长期不更新的限期整改")
            .replacing("明确登记、审核、办理、答复四个环节的责任股室", with: "细化了各环节责任")
        let compared = try Compared(Side(edited, 2025), with: Side(ComparedTexts.bureau2024, 2024))
        #expect(compared.rules == ["report-same-as-last-year"])
        #expect((0.9..<1).contains(compared.similarity))
    }

    @Test func aReportOfWhichHalfIsNewIsSimilarAndNoMore() throws {
        let cut = try #require(ComparedTexts.bureau2025.range(of: "（四）政府信息公开平台建设"))
        let old = try #require(ComparedTexts.bureau2024.range(of: "（四）政府信息公开平台建设"))
        let mixed =
            ComparedTexts.bureau2024[..<old.lowerBound].replacing("2024", with: "2025")
            + ComparedTexts.bureau2025[cut.lowerBound...]
        let half = try Compared(Side(String(mixed), 2025), with: Side(ComparedTexts.bureau2025, 2024))
        #expect(half.rules == [] || half.rules == ["report-similar-to-last-year"])
        #expect(half.similarity < 0.9)
        let problems = try #require(ComparedTexts.bureau2024.range(of: "存在的问题："))
        let newProblems = try #require(ComparedTexts.bureau2025.range(of: "存在的问题："))
        let text =
            ComparedTexts.bureau2024[..<problems.lowerBound].replacing("2024", with: "2025")
            + ComparedTexts.bureau2025[newProblems.lowerBound...]
        let most = try Compared(Side(String(text), 2025), with: Side(ComparedTexts.bureau2024, 2024))
        #expect(most.rules == ["report-similar-to-last-year"])
        #expect(most.findings.first?.severity == .info)
    }

    @Test func aShortReportOfStockSentencesIsNotAccused() throws {
        let names = ["青石市石桥镇人民政府"]
        let compared = try Compared(
            Side(ComparedTexts.quietTownship(2025), 2025, names: names),
            with: Side(ComparedTexts.quietTownship(2024), 2024, names: names),
            kind: .townshipGov
        )
        #expect(compared.similarity > 0.9)
        #expect((50..<250).contains(compared.record.sketch.length))
        #expect(compared.rules == [])
    }

    @Test func aCopyFromAnotherAgencyIsSeenUnderItsOtherName() throws {
        let copy = ComparedTexts.bureau2024.replacing("云川县教育局", with: "青石市教体局")
            .replacing("云川教育", with: "青石教体").replacing("教育局", with: "教体局")
            .replacing("县委、县政府", with: "市委、市政府").replacing("县政府", with: "市政府").replacing("146", with: "201")
        let compared = try Compared(
            Side(copy, 2024, names: ["青石市教育和体育局", "青石市教体局"]),
            with: Side(ComparedTexts.bureau2024, 2024),
            as: .otherAgency
        )
        #expect(compared.rules == ["report-same-as-other-agency"])
        #expect(compared.findings.map(\.severity) == [.warning])
        #expect(compared.findings.first?.message.chinese.contains("与云川县教育局同年度报告内容雷同") == true)
        #expect(compared.findings.first?.subject == "annual-report/2024/云川县教育局")
    }

    @Test func whichReportCameFirstMakesNoDifference() throws {
        let copy = ComparedTexts.bureau2024.replacing("2024", with: "2025")
        let one = try Compared(Side(copy, 2024), with: Side(ComparedTexts.bureau2024, 2024), as: .otherAgency)
        let other = try Compared(Side(ComparedTexts.bureau2024, 2024), with: Side(copy, 2024), as: .otherAgency)
        #expect(one.similarity == other.similarity)
        #expect(one.rules == other.rules)
    }

    @Test func nothingIsSaidOfReportsThatWereNotReadWhole() throws {
        var cut = try Side(ComparedTexts.bureau2024.replacing("2024", with: "2025"), 2025)
        cut.report.isCutShort = true
        #expect(try Compared(cut, with: Side(ComparedTexts.bureau2024, 2024)).rules == [])
    }

    @Test func yearsThatDoNotFollowEachOtherAreNotCompared() throws {
        let copy = ComparedTexts.bureau2024.replacing("2024", with: "2026")
        #expect(try Compared(Side(copy, 2026), with: Side(ComparedTexts.bureau2024, 2024)).rules == [])
    }

    @Test func beforeTheReportsOn2019ACopyIsAWarning() throws {
        let copy = ComparedTexts.bureau2024.replacing("2024", with: "2015")
        let compared = try Compared(Side(copy, 2015), with: Side(ComparedTexts.bureau2024, 2014))
        #expect(compared.findings.map(\.severity) == [.warning])
    }

    @Test func aTableThatLostItsCellsIsNoProse() throws {
        let table = """
            （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况 自然人 法人或其他组织 总计 \
            一、本年新收政府信息公开申请数量 3 0 3 三、本年度办理结果（一）予以公开 3 0 3 四、结转下年度继续办理 0 0 0
            """
        let duty = try #require(Judged.book.get().duties.first).1
        let plain = try Side(ComparedTexts.bureau2024, 2024)
        var withTable = plain
        withTable.report.text += "\n" + table + "\n1.属于国家秘密\n0\n0\n5.要求行政机关确认或重新出具已获取信息"
        let sketches = [plain, withTable].map { TextSketch(of: $0.report, removing: $0.names, forms: duty.forms) }
        #expect(sketches[0] == sketches[1])
    }

    @Test func proseThatStandsInOneLineWithItsTablesIsStillCompared() throws {
        let side = try Side(ComparedTexts.bureau2024, 2024)
        var line = side
        let cells = "规章 0 0 0 行政规范性文件 1 2 5 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 3"
        line.report.text = side.report.text.split(separator: "\n").joined(separator: " ")
            .replacing("二、主动公开政府信息情况", with: "二、主动公开政府信息情况 信息内容 本年制发件数 现行有效件数 " + cells)
        let duty = try #require(Judged.book.get().duties.first).1
        let sketches = [side, line].map { TextSketch(of: $0.report, removing: $0.names, forms: duty.forms) }
        #expect(sketches[0].similarity(to: sketches[1]) > 0.8)
    }

    @Test func theRecordOfATypicalReportIsSmall() throws {
        let duty = try #require(Judged.book.get().duties.first).1
        var report = try Side(ComparedTexts.bureau2025, 2025).report
        report.tables = duty.tableForms.filter { $0.reportYears.contains(2025) }.map { form in
            let rows = form.rows.map {
                ($0.id, figures(Array(repeating: "12", count: $0.figures ?? 7).joined(separator: " ")))
            }
            return StatutoryTable(table: form.table, form: form.id, rows: Dictionary(uniqueKeysWithValues: rows))
        }
        let record = ReportRecord(of: report, year: 2025, agencyNames: ["云川县教育局"], forms: duty.forms)
        let data = try JSONEncoder().encode(record)
        #expect(data.count < 1_536, "\(data.count) bytes")
        #expect(try JSONDecoder().decode(ReportRecord.self, from: data) == record)
        #expect(record.figures["t3.carried_in"]?.compactMap { $0 } == Array(repeating: 12, count: 7))
        #expect(record.figures["t3.granted"] == nil)
    }
}

extension StringProtocol {
    fileprivate func replacing(_ text: String, with other: String) -> String {
        replacingOccurrences(of: text, with: other)
    }
}
