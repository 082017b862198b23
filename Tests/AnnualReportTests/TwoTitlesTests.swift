import Foundation
import MonitorConfig
import PageReading
import Supervision
import TestSupport
import Testing

/// A label that nobody sees and the title on the page: which of them counts, and when neither does.
struct TwoTitlesTests {
    private static let own = "云川县教育局"

    private func page(label: String, shown: String, text: String = "2025年，我局公开信息126条。", year: Int = 2025) throws
        -> String
    {
        let title = "\(Self.own)2025年政府信息公开工作年度报告"
        return try FiguresPage(overview: text).html()
            .replacing("<h1>\(title)</h1>", with: "<h1>\(shown)</h1>")
            .replacing("<head>", with: "<head><meta name=\"ArticleTitle\" content=\"\(label)\">")
    }

    private static func title(_ agency: String, _ year: Int) -> String { "\(agency)\(year)年政府信息公开工作年度报告" }

    @Test func theTitleThatPeopleSeeCountsWhereTheTextSaysTheSame() throws {
        let page = try page(label: Self.title(Self.own, 2024), shown: Self.title(Self.own, 2025))
        let checked = try ReportEvidenceTests.check(page)
        #expect(checked.year == 2025 && checked.report.titleYear == 2025)
        #expect(checked.omissions.allSatisfy { $0.reason != "titles-differ" })
        #expect(checked.findings.allSatisfy { !["report-wrong-year", "report-late"].contains($0.rule) })
    }

    @Test func whereTheTextSaysOtherwiseNothingIsJudgedByATitle() throws {
        let (label, shown) = (Self.title(Self.own, 2025), Self.title(Self.own, 2024))
        let checked = try ReportEvidenceTests.check(page(label: label, shown: shown))
        #expect(checked.year == 2025 && checked.report.titleYear == nil && checked.report.title == shown)
        #expect(checked.omissions.contains(.titles(shown: shown, label: label)))
        #expect(checked.findings.allSatisfy { $0.rule != "report-wrong-year" })
    }

    @Test func anotherOrganInTheTitleThatPeopleSeeIsSaid() throws {
        let (label, shown) = (Self.title(Self.own, 2025), Self.title("云川县水利局", 2025))
        let text = "2025年，云川县教育局公开信息126条。"
        let checked = try ReportEvidenceTests.check(page(label: label, shown: shown, text: text))
        #expect(checked.omissions.contains(.titles(shown: shown, label: label)))
        let borneOut = try ReportEvidenceTests.check(
            page(label: shown, shown: label, text: text)
        )
        #expect(borneOut.report.titleAgency == Self.own)
    }

    @Test(arguments: ["云川教育局2025年政府信息公开工作年度报告", "2025年政府信息公开工作年度报告", "云川县教育局2025年度政府信息公开年报"])
    func anotherWayOfSayingTheSameIsNoContradiction(_ shown: String) throws {
        let checked = try ReportEvidenceTests.check(page(label: Self.title(Self.own, 2025), shown: shown))
        #expect(checked.report.titleYear == 2025)
        #expect(checked.omissions.allSatisfy { $0.reason != "titles-differ" })
    }

    /// Without a label there is one title, and what it says wrongly is told.
    @Test func aWrongTitleWithoutALabelIsToldAsBefore() throws {
        let shown = Self.title(Self.own, 2024)
        let wrong = try FiguresPage(overview: "本报告所列数据的统计期限为2025年1月1日至12月31日。").html()
            .replacing(Self.title(Self.own, 2025), with: shown)
        #expect(try Judged(wrong).rules.contains("report-wrong-year"))
    }
}
