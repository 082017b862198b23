import Supervision
import Testing

@testable import PageReading

/// Rows whose link is no plain address.
struct ScriptedLinkTests {
    typealias Row = SitePage.Row

    private static let derivable: [String: @Sendable (Row) -> String] = [
        "onclick with an address": {
            "<li><a onclick=\"openDetail('\($0.href)')\">\($0.title)</a><span>\($0.date)</span></li>"
        },
        "window.open": {
            "<li><a href=\"#\" onclick=\"window.open('\($0.href)','_blank');return false;\">\($0.title)</a><span>\($0.date)</span></li>"
        },
        "location": {
            "<li onclick=\"location.href='\($0.href)'\"><span>\($0.title)</span><span>\($0.date)</span></li>"
        },
        "javascript address": {
            "<li><a href=\"javascript:openPage('\($0.href)')\">\($0.title)</a><span>\($0.date)</span></li>"
        },
        "data-href": { "<div class=row data-href=\"\($0.href)\"><p>\($0.title)</p><i>\($0.date)</i></div>" },
        "data-url on the link": {
            "<li><a href=\"javascript:;\" data-url=\"\($0.href)\">\($0.title)</a><span>\($0.date)</span></li>"
        },
        "table row": {
            "<tr onclick=\"window.location='\($0.href)'\"><td>\($0.title)</td><td>\($0.date)</td></tr>"
        },
    ]

    @Test(arguments: derivable.keys.sorted())
    func anAddressInAScriptIsRead(name: String) throws {
        let row = try #require(Self.derivable[name])
        let list =
            name == "table row" ? "<table>\(SitePage.each(row: row))</table>" : "<ul>\(SitePage.each(row: row))</ul>"
        #expect(Reading.rows(SitePage.column(list)) == SitePage.expected)
    }

    @Test func aRowWithoutAnAddressIsKeptUnderThePagesOwn() {
        let list = SitePage.each {
            "<li><a href=\"javascript:showInfo('8f3e\($0.day)')\">\($0.title)</a><span>\($0.date)</span></li>"
        }
        let page = Reading.page(SitePage.column("<ul>\(list)</ul>"), as: .list)
        #expect(page.kind == .list)
        #expect(page.list?.rows.map(\.title) == SitePage.rows.map(\.title))
        #expect(
            page.list?.rows.first?.address.text == "\(SitePage.folder)/#showInfo('8f3e21')"
        )
        #expect(Set(page.list?.rows.map(\.address) ?? []).count == 4)
    }

    @Test func aRowWithoutAnAddressBesideOthersIsNotLeftOut() {
        let list = SitePage.each {
            $0.day == "16"
                ? "<li><a href=\"javascript:void(0)\" onclick=\"show(16)\">\($0.title)</a><span>\($0.date)</span></li>"
                : "<li><a href=\"\($0.href)\">\($0.title)</a><span>\($0.date)</span></li>"
        }
        #expect(
            Reading.page(SitePage.column("<ul>\(list)</ul>"), as: .list).list?.rows.map(\.title)
                == SitePage.rows.map(\.title)
        )
    }

    @Test func theToolsOfAnArticleAreNoRows() {
        let text = String(repeating: "<p>云川县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 3)
        let page = Reading.page(
            """
            <h1>云川县2024年政府信息公开工作年度报告</h1><div>发布时间：2025-01-20 <a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">小</a>
            <a href="javascript:window.print()">打印本页</a> <a href="javascript:void(0)" onclick="addFavorite('云川县')">加入收藏夹中</a></div><div>\(text)</div>
            """
        )
        #expect(page.kind == .article)
    }
}
