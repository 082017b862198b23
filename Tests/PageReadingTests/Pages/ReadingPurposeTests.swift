import Foundation
import Supervision
import Testing

@testable import PageReading

/// One reading serves several purposes: each finds in it what a reading for it alone would have found.
struct ReadingPurposeTests {
    private static let rows = (1...6).map { number in
        "<li><a href=\"/zc/t2026030\(number).html\">关于印发第\(number)号实施办法的通知</a><span>2026-03-0\(number)</span></li>"
    }

    private static let column = SitePage.column(
        "<ul>\(rows.joined())</ul><form action=/so><input placeholder=搜索></form>"
    )

    private static let article = """
        <html><head><title>关于做好公开工作的通知</title></head><body><a href="/">首页</a>
        <div class="article"><h1>关于做好公开工作的通知</h1><p>发布日期：2026-03-01</p>
        <p>各有关单位：为进一步做好政府信息公开工作，现将有关事项通知如下。</p><p>一、提高认识，加强领导，明确责任，确保各项任务落到实处。</p>
        </div><div class="footer">主办：云泽市人民政府</div></body></html>
        """

    @Test(arguments: [column, article])
    func onePassFindsWhatSeveralWouldHaveFound(_ markup: String) {
        let all = Reading.page(markup, as: .everything)
        #expect(all.list == Reading.page(markup, as: .list).list)
        let article = Reading.page(markup, as: .article)
        #expect(all.blocks == article.blocks)
        #expect(all.title == article.title && all.dates == article.dates && all.attachments == article.attachments)
        #expect(all.surroundings == Reading.page(markup, as: .surroundings).surroundings)
        #expect(all.surroundings != nil)
        #expect(all.kind == article.kind)
    }

    @Test func whatIsNotAskedForIsNotRead() {
        let alone = Reading.page(Self.article, as: .surroundings)
        #expect(alone.blocks.isEmpty && alone.list == nil)
        #expect(Reading.page(Self.column, as: .article).list == nil)
        #expect(Reading.page(Self.article, as: []).surroundings == nil)
    }

    // MARK: Notices

    @Test func aPageWithoutRowsIsReadForWhatItSaysOfThat() throws {
        let page = Reading.page(SitePage.column("<p>暂无内容</p>"), as: [.list, .notice])
        #expect(try #require(page.notice).contains("暂无内容"))
        #expect(page.surroundings == nil)
    }

    @Test func aPageWithRowsOrReadForItsSurroundingsNeedsNoNotice() {
        #expect(Reading.page(Self.column, as: [.list, .notice]).notice == nil)
        let page = Reading.page(SitePage.column("<p>暂无内容</p>"), as: [.everything, .notice])
        #expect(page.notice == nil && page.surroundings?.text.contains("暂无内容") == true)
    }
}
