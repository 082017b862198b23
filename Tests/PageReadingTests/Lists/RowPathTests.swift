import Foundation
import Supervision
import TestSupport
import Testing

@testable import PageReading

/// Lists whose rows the configuration names by an XPath expression.
struct RowPathTests {
    private func read(_ markup: String, _ path: String) -> ReadPage {
        HTMLPageReader().read(
            Data(markup.utf8),
            contentType: "text/html",
            address: Reading.address,
            as: .list,
            rowPath: path,
            seeking: .annualReports
        )
    }

    private static let page = SitePage.column(
        "<div class=mine>" + SitePage.each { "<p><a href=\"\($0.href)\">\($0.title)</a><i>\($0.date)</i></p>" }
            + "</div><ul class=other>"
            + (1...9).map {
                "<li><a href=\"/x/t2025010\($0)_1.html\">云川县第\($0)号会议公告全文</a><span>2025-01-0\($0)</span></li>"
            }
            .joined() + "</ul>"
    )

    @Test(arguments: ["//div[@class='mine']/p", "//div[contains(@class, 'mine')]//a/..", "//div[@class='mine']/p[a]"])
    func theElementsAreTheRows(path: String) {
        let page = read(Self.page, path)
        #expect(page.kind == .list)
        #expect(page.list?.rows.map(Reading.describe) == SitePage.expected)
    }

    @Test func rowsOfATableAreRead() {
        let table =
            "<table class=t><tr><th>标题</th><th>日期</th></tr>"
            + SitePage.each { "<tr><td><a href=\"\($0.href)\">\($0.title)</a></td><td>\($0.date)</td></tr>" }
            + "</table>"
        #expect(
            read(SitePage.column(table), "//table[@class='t']//tr").list?.rows.map(Reading.describe)
                == SitePage.expected
        )
    }

    @Test(arguments: ["//div[", "//div[@class='none']/p", "count(//p)", "", "//script", "//div[@class='mine']/p/@x"])
    func anExpressionThatFindsNothingMakesNoList(path: String) {
        let page = read(Self.page, path)
        #expect(page.kind == .other)
        #expect(page.list?.rows.isEmpty ?? true)
        #expect(page.signs.contains { $0.name == .rowPathFailed && !$0.evidence.isEmpty })
    }

    @Test func aPagerBesideTheRowsCounts() {
        let markup = SitePage.column(
            "<div class=mine>" + SitePage.each { "<p><a href=\"\($0.href)\">\($0.title)</a></p>" }
                + "</div><div>共30条 <a href=i_2.html>下一页</a></div>"
        )
        let list = read(markup, "//div[@class='mine']/p").list
        #expect(list?.rowsTotal == 30)
        #expect(list?.nextPage?.text == "\(SitePage.folder)/i_2.html")
    }

    @Test func expressionsAreCheckedWithoutAPage() {
        #expect(HTMLPageReader.isValidRowPath("//ul[@class='list']/li"))
        for path in ["", "//ul[", "li li", "//ul/li[position() <", String(repeating: "a/", count: 4000)] {
            #expect(!HTMLPageReader.isValidRowPath(path), "\(path)")
        }
    }

    @Test(arguments: ["//*", "//li//li//li", "//*[count(.//*) > 1]", "//a[//a[//a[//a]]]"])
    func expressionsThatAskForMuchAreBounded(path: String) {
        let deep = String(repeating: "<ul><li><a href=t20250101_1.html>云川县公告</a>", count: 3_000)
        _ = read(deep, path)
    }
}
