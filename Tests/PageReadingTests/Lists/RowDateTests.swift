import Supervision
import Testing

@testable import PageReading

/// Which date a row has, where several stand in it, or none that a reader sees whole.
struct RowDateTests {
    private func rows(_ items: [String]) -> [ListRow] {
        Reading.page(SitePage.column("<ul>\(items.joined())</ul>"), as: .list).list?.rows ?? []
    }

    private func row(_ title: String, _ rest: String = "", attributes: String = "", href: String = "x1234.html")
        -> String
    {
        "<li><a href=\"\(href)\" \(attributes)>\(title)</a>\(rest)</li>"
    }

    private let others = (1...3).map { index in
        "<li><a href=\"y200\(index).html\">云川县公布第\(index)批行政许可事项的公告</a><span>2025-01-0\(index)</span></li>"
    }

    @Test(arguments: ["云川县重点项目清单（2024年12月3日）", "（2024年12月3日）云川县重点项目清单", "云川县重点项目清单[2024-12-03]"])
    func theRowsOwnDateIsBetterThanOneInItsTitle(title: String) {
        let read = rows([row(title, "<span>2025-01-09</span>")] + others)
        #expect(read.first?.title == title)
        #expect(read.first?.date == Reading.date("2025-01-09"))
        #expect(read.count == 4)
    }

    @Test func aDateInTheTitleIsTheRowsWhereItShowsNoOther() {
        let read = rows([row("云川县水利局2024年工作报告 [2025-01-09]", href: "z4321.html")] + others)
        #expect(read.first { $0.address.text.hasSuffix("z4321.html") }?.date == Reading.date("2025-01-09"))
    }

    @Test(arguments: ["云川民政简报第166期（2018．12．04）", "云川日报电子版（2018-12-04）"])
    func theDateOfAnIssueIsNotThatOfTheRow(title: String) {
        let read = rows([row(title)] + others)
        #expect(read.first { $0.title == title }?.date == nil)
        #expect(read.first?.title == title)
    }

    @Test func aDateOfPublicationBehindTheLinkIsTheRowsWhereNoneIsPrinted() {
        let title = "云川县水利局关于防汛值班安排的通知"
        let attributes = "title=\"标题：\(title)&#10;发表时间：2025-01-12\""
        let read = rows([row(title, attributes: attributes)] + others)
        #expect(read.first?.date == Reading.date("2025-01-12"))
        let update = rows([row(title, attributes: "title=\"\(title) 更新时间：2025-01-12\"")] + others)
        #expect(update.first?.date == nil)
    }

    @Test(arguments: [
        ("<span date-value=\"2025/01/04\">[01-04]</span>", "x1234.html"),
        ("<span data-date=\"2025-01-04\">01/04</span>", "x1234.html"),
        ("<span>[01-04]</span>", "./202501/t20250104_77.html"), ("<span>1月4日</span>", "/art/2025/1/4/art_77.html"),
    ])
    func theYearOfAMonthAndDayIsFoundBesideIt(date: String, href: String) {
        let read = rows([row("云川县水利局关于防汛值班安排的通知", date, href: href)] + others)
        #expect(read.first?.date == Reading.date("2025-01-04"))
        #expect(read.first?.lacksYear == false)
    }

    @Test(arguments: ["x1234.html", "./202501/t20250105_77.html"])
    func aYearIsNotTakenFromWhatSaysAnotherDay(href: String) {
        let read = rows([row("云川县水利局关于防汛值班安排的通知", "<span>[01-04]</span>", href: href)] + others)
        #expect(read.first?.date == nil)
        #expect(read.first?.lacksYear == true)
    }

    @Test func rowsThatOnlyAScriptOpensAreAListAllTheSame() {
        let items = SitePage.each { "<li><a href=\"javascript:;\">\($0.title)</a><span>\($0.date)</span></li>" }
        let page = Reading.page(SitePage.column("<ul>\(items)</ul>"), as: .list)
        #expect(page.kind == .list)
        #expect(page.list?.rows.map(\.title) == SitePage.rows.map(\.title))
        #expect(page.list?.rows.map(\.date) == SitePage.rows.map { Reading.date($0.date) })
    }

    @Test func theSignNamesWhyAListIsNotWhole() {
        let rows = SitePage.each { "<li><a href=\"\($0.href)\">\($0.title)</a><span>\($0.date)</span></li>" }
        let bad = rows.replacing("青石市水利局", with: "青石市水\u{FFFD}局")
        let page = Reading.page(SitePage.column("<ul>\(bad)</ul>"), as: .list)
        #expect(page.list?.isWhole == false)
        #expect(page.signs.filter { $0.name == .illegibleTitle }.count == 1)
        #expect(!page.signs.contains { $0.name == .morePages })
    }
}
