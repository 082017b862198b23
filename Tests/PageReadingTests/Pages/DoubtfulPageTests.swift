import Foundation
import Supervision
import Testing

@testable import PageReading

/// Pages on which a hasty reader would see a list, or none: each mistake would accuse someone falsely.
struct DoubtfulPageTests {
    private static let menu = (1...12).map {
        "<li><a href=\"/zwgk/lm\(Character(UnicodeScalar(96 + $0) ?? "a"))/index.html\">政务公开栏目第\($0)项</a></li>"
    }.joined()
    private static let report = "云溪县2023年政府信息公开工作年度报告"

    @Test(arguments: [
        "<ul>\(menu)</ul><div id=list></div><script>new Vue({el:'#list'})</script>",
        "<ul>\(menu)</ul><div id=list></div>",
        "<div class=left><ul>\(menu)</ul></div><iframe src=/list.html></iframe>",
        "<ul>\(menu)</ul><ul><li v-for='x in rows'><a :href='x.url'>{{x.title}}</a></li></ul>",
    ])
    func aMenuAloneIsNoList(markup: String) {
        let page = Reading.page(markup)
        #expect(page.kind != .list)
        #expect(page.list == nil)
    }

    @Test func anAttachmentUnderADateIsNoList() {
        let page = Reading.page(
            "<title>\(Self.report)</title><div><h1>\(Self.report)</h1><p>发布时间：2024-01-20 来源：云溪县</p><p>附件：<a href=\"P020240120001.pdf\">\(Self.report).pdf</a></p></div>"
        )
        #expect(page.kind == .article)
        #expect(page.published?.date == Reading.date("2024-01-20"))
        #expect(page.title == Self.report)
    }

    @Test func neighboursOfAnArticleAreNoList() {
        let page = Reading.page(
            "<h1>\(Self.report)</h1><div>2024-01-20 来源：云溪县人民政府</div><p>全年主动公开政府信息1203条，详见附表。</p><div>上一篇：<a href=t20230101_1.html>云溪县2022年政府信息公开年报</a> 2023-01-01</div>"
        )
        #expect(page.kind != .list)
    }

    @Test func aShortArticleBesideRelatedRowsIsAnArticle() {
        let text = String(repeating: "<p>云溪县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 6)
        let rows = (1...5).map {
            "<li><a href=t2023010\($0)_1.html>云溪县水利局关于第\($0)号河道整治的公告</a><span>2023-01-0\($0)</span></li>"
        }.joined()
        let page = Reading.page(
            "<h1>\(Self.report)</h1><p>发布时间：2024-01-20</p><div>\(text)</div><div class=box><ul>\(rows)</ul></div>"
        )
        #expect(page.kind == .article)
        #expect(page.published?.date == Reading.date("2024-01-20"))
    }

    @Test func rowsWithSummariesAreAList() {
        let rows = (1...6).map {
            "<li><h3><a href=t2023010\($0)_1.html>云溪县水利局第\($0)号公告</a></h3><p>为保障河道行洪安全，根据有关规定，现将有关事项公告如下，请有关单位和个人遵照执行，逾期不办理的依法处理。</p><span>发布时间：2023-01-0\($0)</span></li>"
        }.joined()
        let page = Reading.page("<div><ul>\(rows)</ul></div>")
        #expect(page.kind == .list)
        #expect(page.list?.rows.count == 6)
        #expect(page.list?.rows.first?.title == "云溪县水利局第1号公告")
    }

    @Test func aColumnThatServesItsNewestArticleIsAnArticle() {
        let text = String(repeating: "<p>云溪县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 20)
        let page = Reading.page(
            "<meta name=ColumnName content=政府信息公开年报><meta name=ArticleTitle content=\(Self.report)><div>\(text)</div>"
        )
        #expect(page.kind == .article)
    }

    @Test func labelsOfAnArticleOnAColumnDoNotHideItsList() {
        let rows = (1...6).map {
            "<li><a href=t2023010\($0)_1.html>云溪县水利局第\($0)号公告全文</a><span>2023-01-0\($0)</span></li>"
        }.joined()
        let page = Reading.page(
            "<meta name=ColumnName content=通知公告><meta name=ArticleTitle content=通知公告><ul>\(rows)</ul>"
        )
        #expect(page.kind == .list)
    }

    @Test func aTextPrintedTwiceIsReadOnce() {
        let text = String(repeating: "<p>云溪县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 6)
        let page = Reading.page("<div><div class=TRS_Editor>\(text)</div><div class=TRS_Editor>\(text)</div></div>")
        #expect(page.blocks.count == 6)
    }

    @Test func particularsInsideTheContainerAreRead() {
        let text = String(repeating: "<p>云溪县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 6)
        let page = Reading.page(
            "<body><div class=x><h2>\(Self.report)</h2><p>日期：2024-01-20</p>\(text)<p>时间：2024年3月1日</p></div></body>"
        )
        #expect(page.published?.date == Reading.date("2024-01-20"))
    }

    @Test func aListThatIsCutByALimitIsNotWhole() {
        var limits = ReadingLimits()
        limits.rows = 3
        let rows = (1...6).map {
            "<li><a href=t2023010\($0)_1.html>云溪县水利局第\($0)号公告全文</a><span>2023-01-0\($0)</span></li>"
        }.joined()
        let page = HTMLPageReader(limits: limits).read(
            .init("<ul>\(rows)</ul>".utf8),
            address: Reading.address,
            as: .list
        )
        #expect(page.list?.rows.count == 3)
        #expect(page.list?.isWhole == false)
    }

    @Test func aDateAboveAListDatesNoneOfItsRows() {
        let rows = (1...6).map {
            "<li><a href=t2023010\($0)_1.html>云溪县水利局第\($0)号公告全文</a><span>2023-01-0\($0)</span></li>"
        }
        .joined()
        let page = Reading.page(
            "<meta name=ColumnName content=公告><div><p>更新日期：2024-02-02</p><ul>\(rows)</ul><p>2024-03-03</p></div>"
        )
        #expect(page.list?.rows.count == 6)
        #expect(page.list?.rows.first?.date == Reading.date("2023-01-01"))
    }
}
