import Supervision
import Testing

@testable import PageReading

/// Lists that show no full dates, and pages that look like lists.
struct UndatedStructureTests {
    typealias Row = SitePage.Row
    private static func each(_ row: (Row) -> String) -> String { SitePage.each(row: row) }
    private static func link(_ row: Row) -> String { "<a href=\"\(row.href)\">\(row.title)</a>" }

    private static let lists: [String: String] = [
        "items": "<ul>" + each { "<li>\(link($0))</li>" } + "</ul>",
        "cells": "<table>" + each { "<tr><td>\(link($0))</td></tr>" } + "</table>",
        "grid of cells": "<table><tr>" + each { "<td>\(link($0))</td>" } + "</tr></table>",
        "paragraphs": each { "<p>\(link($0))</p>" },
        "attachments with labels": each { "<p>\(link($0))<a href=\"./P02025\($0.day)01.pdf\">下载</a></p>" },
        "links alone": each { link($0) },
        "month and day": "<ul>" + each { "<li>\(link($0))<span>\($0.monthAndDay)</span></li>" } + "</ul>",
        "month and day in brackets": "<ul>" + each { "<li>\(link($0))(\($0.monthAndDay))</li>" } + "</ul>",
        "marks": "<ul>" + each { "<li>\(link($0))<img src=new.gif></li>" } + "</ul>",
    ]

    @Test(arguments: lists.keys.sorted())
    func rowsWithoutDatesAreRead(name: String) throws {
        let markup = try #require(Self.lists[name])
        // The year that a month and a day lack stands in the addresses of these rows.
        let expected = name.hasPrefix("month") ? SitePage.expected : SitePage.undated
        #expect(Reading.rows(SitePage.column(markup)) == expected)
        #expect(Reading.rows(SitePage.plain(markup)) == expected)
    }

    @Test(arguments: 1...2)
    func aListOfFewReportsIsRead(count: Int) {
        let rows = SitePage.rows.prefix(count)
        let dated = "<ul>" + rows.map { "<li>\(Self.link($0))<span>\($0.date)</span></li>" }.joined() + "</ul>"
        let undated = "<ul>" + rows.map { "<li>\(Self.link($0))</li>" }.joined() + "</ul>"
        #expect(Reading.rows(SitePage.column(dated)) == Array(SitePage.expected.prefix(count)))
        #expect(Reading.rows(SitePage.column(undated)) == Array(SitePage.undated.prefix(count)))
    }

    @Test(arguments: ["暂无数据", "暂无信息！", "没有相关信息", "<p>对不起，该栏目暂无内容</p>", "<li>暂无相关记录</li>"])
    func aListThatSaysItIsEmptyIsNoList(notice: String) {
        for page in [SitePage.column("<ul>\(notice)</ul>"), SitePage.plain("<div>\(notice)</div>")] {
            #expect(Reading.page(page, as: .list).kind != .list)
            #expect(Reading.rows(page).isEmpty)
        }
    }

    @Test func namesOfAgenciesAreNoReports() {
        let names = ["青石市教育局", "青石市财政局", "青石市公安局", "青石市民政局", "云川县人民政府", "白塔镇人民政府", "青石市水利局", "青石市司法局"]
        let grid = names.enumerated().map { "<li><a href=\"/bm/dw\($0 + 1001)/nb/\">\($1)</a></li>" }.joined()
        #expect(Reading.page(SitePage.column("<ul>\(grid)</ul>"), as: .list).kind != .list)
        let queries = names.enumerated().map { "<li><a href=\"list.jsp?deptId=\($0 + 1001)\">\($1)</a></li>" }.joined()
        #expect(Reading.page(SitePage.column("<ul>\(queries)</ul>"), as: .list).kind != .list)
    }

    @Test func columnsOfAgenciesAreNoReports() {
        let names = ["青石市教育局", "青石市财政局", "白塔镇人民政府"]
        let links = names.enumerated().map { "<li><a href=\"/bm/dw\($0)/xxgknb/\">\($1)政府信息公开年报</a></li>" }.joined()
        #expect(Reading.page(SitePage.column("<ul>\(links)</ul>"), as: .list).kind != .list)
        let years = (2020...2024).map { "<li><a href=\"/nb/\($0)/\">\($0)年政府信息公开年度报告</a></li>" }.joined()
        let page = Reading.page(SitePage.column("<ul>\(years)</ul>"), as: .list)
        #expect(page.kind != .list)
        #expect(page.list?.yearColumns.count == 5)
    }

    @Test func reportsOfAgenciesByYearAreNamedByRowAndColumn() {
        let agencies = ["白塔镇", "青石市水利局", "红岩乡"]
        let rows = agencies.enumerated().map { index, agency in
            "<tr><td>\(agency)</td>"
                + [2024, 2023].map { "<td><a href=\"./\($0)/t\($0)0115_\(index).html\">\($0)年</a></td>" }.joined()
                + "</tr>"
        }
        let page = Reading.page(
            SitePage.column("<table><tr><th>单位</th><th>2024</th><th>2023</th></tr>\(rows.joined())</table>")
        )
        #expect(page.kind == .list)
        #expect(
            page.list?.rows.map(\.title) == agencies.flatMap { ["\($0) 2024年 政府信息公开年报", "\($0) 2023年 政府信息公开年报"] }
        )
    }

    @Test func linksThatOnlySayLookAreNamedByRowAndColumn() {
        let agencies = ["白塔镇", "青石市水利局", "红岩乡"]
        let rows = agencies.enumerated().map { index, agency in
            "<tr><td>\(index + 1)</td><td>\(agency)</td>"
                + [2024, 2023].map { "<td><a href=\"./\($0)/t\($0)0115_\(index).html\">查看</a></td>" }.joined() + "</tr>"
        }
        let page = Reading.page(
            SitePage.column(
                "<table><tr><th>序号</th><th>单位</th><th>2024年度</th><th>2023年度</th></tr>\(rows.joined())</table>"
            )
        )
        #expect(
            page.list?.rows.map(\.title)
                == agencies.flatMap { ["\($0) 2024年度 政府信息公开年报", "\($0) 2023年度 政府信息公开年报"] }
        )
    }

    @Test func rowsThatNameOnlyAYearAreNamedByTheColumn() {
        let rows = (2020...2024).reversed().map {
            "<li><a href=\"./\($0 + 1)01/t\($0 + 1)0115_7.html\">\($0)年</a></li>"
        }
        let page = Reading.page(SitePage.column("<ul>\(rows.joined())</ul>"))
        #expect(page.kind == .list)
        #expect(page.list?.rows.first?.title == "2024年 政府信息公开年报")
        #expect(page.list?.rows.count == 5)
    }
}
