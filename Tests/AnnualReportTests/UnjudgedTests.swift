import Foundation
import MonitorConfig
import PageReading
import Supervision
import TestSupport
import Testing

/// What a self-check could not judge is said, and what can be read in one way alone is judged.
struct UnjudgedTests {
    private func check(_ html: String, after previous: String? = nil, year: Int? = nil) throws -> CheckedReport {
        let book = try Judged.book.get()
        let question = SelfCheck.Question(agencyKind: .localDept, reportYear: year)
        let check = try SelfCheck(book: book, kinds: AgencyKinds.builtIn(), question: question)
        let pages = [html, previous].map { text in
            text.map {
                HTMLPageReader().read(Data($0.utf8), contentType: "text/html; charset=utf-8", seeking: book.sought)
            }
        }
        return try #require(check).check(#require(pages[0]), after: pages[1])
    }

    private func comparison(_ checked: CheckedReport) -> [CheckedReport.Omission] {
        checked.omissions.filter { $0.parts == ["previous"] }
    }

    @Test func theReportItselfIsNoReportOfTheYearBefore() throws {
        let page = try FiguresPage(overview: "全年公开信息126条。").html()
        #expect(try comparison(check(page, after: page)) == [.sameReport])
        #expect(try comparison(check(page, after: page, year: 2025)) == [.sameReport])
    }

    @Test func aReportOfTheSameYearWithOtherFiguresIsNotTheSame() throws {
        let page = try FiguresPage(overview: "全年公开信息126条。").html()
        let other = page.replacing("<td>（七）总计</td><td>22</td>", with: "<td>（七）总计</td><td>21</td>")
        #expect(try comparison(check(page, after: other)) == [.otherYear(2025)])
    }

    @Test func aReportWithoutADateIsNotCalledInTime() throws {
        let dated = try FiguresPage(overview: "全年公开信息126条。").html()
        #expect(try !check(dated).omissions.contains(.publicationDate))
        let undated = dated.replacing("<p>发布时间：2026-01-20</p>", with: "")
        #expect(try check(undated).omissions.contains(.publicationDate))
    }

    @Test func aRowUnderAnotherNameIsNotCalledUnreadable() throws {
        let page = try FiguresPage().html().replacing("2.重复申请", with: "2.重复性申请")
        let omissions = try check(page).omissions
        #expect(omissions.contains(.labels(["表三“2.重复申请”"])))
        #expect(omissions.allSatisfy { $0.reason != "figures-unreadable" })
        #expect(try check(FiguresPage().html()).omissions.allSatisfy { $0.reason != "label-differs" })
    }

    /// Merged cells of the heading come out of a spreadsheet as blanks.
    @Test func theFourthTableIsReadOutOfASpreadsheet() throws {
        let blanks = String(repeating: "\t", count: 5)
        let labels = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
        let cells = """
            行政复议\(blanks)行政诉讼\(String(repeating: "\t", count: 9))
            \(labels)\t未经复议直接起诉\(blanks)复议后起诉\(String(repeating: "\t", count: 4))
            \(blanks)\(labels)\t\(labels)
            1\t0\t1\t0\t2\t1\t0\t0\t0\t1\t0\t0\t0\t1\t3
            """
        let checked = try check(PastedText.html(cells), year: 2025)
        #expect(checked.report.tables.first?.rows["t4.reconsideration"]?.compactMap(\.number) == [1, 0, 1, 0, 2])
        #expect(checked.findings.contains { $0.rule == "report-t4-sum" })
    }

    @Test func aReportOfAnotherYearIsHeldAgainstNothing() throws {
        let page = try FiguresPage(overview: "全年公开信息126条。").html()
        let older = try FiguresPage(overview: "全年公开信息98条。", year: 2022).html()
        #expect(try comparison(check(page, after: older)) == [.otherYear(2022)])
        #expect(try comparison(check(page, after: older, year: 2025)) == [.otherYear(2022)])
    }

    @Test func aReportOfAnotherAgencyIsHeldAgainstNothing() throws {
        let page = try FiguresPage(overview: "全年公开信息126条。").html()
        let other = try FiguresPage(overview: "全年公开信息98条。", year: 2024).html()
            .replacing("云川县教育局", with: "青石市水利局")
        #expect(try comparison(check(page, after: other)) == [.otherAgency("青石市水利局")])
        let own = try FiguresPage(overview: "全年公开信息98条。", year: 2024).html()
        #expect(try comparison(check(page, after: own)).isEmpty)
        #expect(try comparison(check(page)) == [.yearBefore])
    }

    @Test func aFigureThatCannotBeReadIsNamed() throws {
        let page = try FiguresPage().html().replacing("<td>（七）总计</td><td>22</td>", with: "<td>（七）总计</td><td>见附件</td>")
        let checked = try check(page)
        #expect(checked.omissions.contains(.figures(["表三“（七）总计”"])))
        #expect(try check(FiguresPage().html()).omissions.allSatisfy { $0.reason != "figures-unreadable" })
    }

    /// Exactly one reading is possible: 九 is 9, and the total does not hold.
    @Test func aFigureInWordsIsANumber() throws {
        let words = try FiguresPage().html().replacing("<td>（一）予以公开</td><td>9</td>", with: "<td>（一）予以公开</td><td>九</td>")
        #expect(try Judged(words).rules.filter { $0.hasPrefix("report-t3") } == [])
        let wrong = words.replacing("<td>（七）总计</td><td>22</td>", with: "<td>（七）总计</td><td>32</td>")
        #expect(try Judged(wrong).rules.contains("report-t3-sum"))
    }

    /// The cells were lost when the table was pasted as lines; white space tells the figures apart.
    @Test(
        arguments: [("22", []), ("32", ["report-t3-flow", "report-t3-row", "report-t3-sum"])] as [(String, [String])]
    )
    func aTablePastedAsTextIsJudged(_ example: (String, [String])) throws {
        let page = try FiguresPage().html()
        let table = try #require(page.firstRange(of: /<table><tr><td>申请人情况.*?<\/table>/))
        let lines = page[table].replacing("</td></tr>", with: "<br/>").replacing("</td><td>", with: "\t")
            .replacing(/<\/?(?:table|tr|td)>/, with: "")
        let pasted = page.replacingCharacters(in: table, with: "<p>\(lines)</p>")
            .replacing("（七）总计\t22\t", with: "（七）总计\t\(example.0)\t")
        #expect(try Judged(pasted).rules.filter { $0.hasPrefix("report-t3") } == example.1)
    }

    @Test func ofThreeSumsThatOneCellBreaksOneIsTheCause() throws {
        let page = try FiguresPage().html().replacing("<td>（七）总计</td><td>22</td>", with: "<td>（七）总计</td><td>32</td>")
        let findings = try Judged(page).findings.filter { $0.rule.rawValue.hasPrefix("report-t3") }
        #expect(findings.count == 3)
        let causes = findings.filter { $0.severity == .error }
        #expect(causes.map(\.found) == ["表三“（七）总计”“自然人” 32"])
        #expect(causes.map(\.expected) == ["表三“（七）总计”“自然人” 22"])
        #expect(findings.filter { $0.severity == .info }.count == 2)
    }
}
