import Supervision
import Testing

@testable import PageReading

/// Where publishing systems print the date of publication, and what else is printed that is none.
struct DatePlacesTests {
    private static let title = "青石市水利局2023年政府信息公开工作年度报告"
    private static let paragraphs = String(repeating: "<p>青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 6)
    private static let text = "<div class=TRS_Editor>\(paragraphs)</div>"

    private func published(_ body: String, head: String = "") -> String? {
        let page = Reading.page("<head>\(head)<title>\(Self.title)</title></head><body>\(body)</body>", at: nil)
        return page.published.map { "\($0.date) \($0.basis)" }
    }

    @Test(arguments: [
        "<div>来源：青石市水利局 时间：2024-01-20</div>", "<div>来源：青石市水利局时间：2024-01-20</div>",
        "<div>发布时间：2024-01-20 10:19 来源：青石市水利局 浏览次数：12</div>",
        "<div><span>发布时间：</span><span>2024-01-20</span></div>", "<ul><li>发布时间</li><li>2024-01-20</li></ul>",
        "<dl><dt>发布日期</dt><dd>2024年1月20日</dd></dl>",
        "<table><tr><th>索 引 号：</th><td>x</td><th>发 布 日 期：</th><td>2024-01-20</td></tr></table>",
        "<table><tr><th>发&emsp;布&emsp;日&emsp;期</th><td>2024-01-20</td></tr></table>",
        "<table><tr><td>日期</td><td>2024-01-20</td></tr></table>",
        "<div>2024-01-20 发布</div>", "<div>2024年1月20日 10:19 发布</div>", "<div>2024-01-20 10:19 来源：青石市水利局</div>",
        "<div>[2024-01-20]</div>", "<div>（2024年1月20日）</div>", "<p>2024-01-20</p>", "<div>【发布日期：2024-01-20】</div>",
        "<div><i>2024-01-20</i> <i>10:19:00</i> <b>字体：大 中 小</b></div>",
        "<div>来源：青石市水利局　作者：办公室　2024-01-20 10:19:21　浏览次数：1203　字号：[大 中 小]　责任编辑：某某　审核：某某</div>",
        "<div class=d1><p>发布时间：2024-01-20</p></div><div class=d2><p>发布时间：2024-01-20</p></div>",
        "<div>更新时间：2024-02-20 发布时间：2024-01-20</div>", "<div>成文日期：2024-01-10 发布日期：2024-01-20</div>",
        "<div>发布：2024-01-20　更新：2024-03-01</div>", "<div>發佈時間：2024-01-20</div>", "<div>信息公开日期：2024-01-20</div>",
        "<div>发布机构：青石市水利局<br>公开日期：2024-01-20<br>文号：</div>", "<div>录入时间：2024/1/20</div>", "<div>添加时间：2024.01.20</div>",
    ])
    func theDateIsReadAbove(particulars: String) {
        #expect(published("<h1>\(Self.title)</h1>\(particulars)\(Self.text)") == "2024-01-20 shown")
    }

    @Test(arguments: [
        "<div class=TRS_Editor><p>\(title)</p><p>2024-01-20</p>\(paragraphs)</div>",
        "<div class=TRS_Editor><p>\(title)</p><p>时间：2024-01-20 来源：青石市水利局</p>\(paragraphs)</div>",
        "<div><div class=tit>\(title)</div><div>日期：2024-01-20</div>\(paragraphs)</div>",
        "<div class=zoom id=zoom>\(paragraphs)<p>发布时间：2024-01-20</p></div>",
        "<div id=zoom>\(paragraphs)</div><div>责任编辑：某某　发布日期：2024-01-20</div>",
    ])
    func theDateIsReadInAndUnderTheText(body: String) {
        #expect(published(body) == "2024-01-20 shown")
    }

    @Test(arguments: [
        "<div class=top>今天是2025年1月21日 星期二</div>", "<div>2025-01-21 星期二 多云 12℃</div>",
        "<div class=message><p>留言时间：2025-01-21</p></div>",
        "<ul><li><a href=/tz/t20250121_1.html>青石市水利局关于河道管理的通告</a><span>2025-01-21</span></li></ul>",
        "<ul><li><a href=/tz/t20250121_1.html>青石市水利局关于河道管理的通告</a><span>发布时间：2025-01-21</span></li></ul>",
        "<p>公示时间：2025年1月21日至1月28日</p>", "<p>施行日期：2025-01-21</p>", "<p>截止日期：2025-01-21</p>", "<p>有效期至：2025-01-21</p>",
        "<p>政策有效期：2025年1月21日—2027年1月21日</p>", "<p>征集时间：2025-01-21 至 2025-02-21</p>",
    ])
    func datesOfOtherThingsAboveTheTextAreNone(box: String) {
        #expect(published("\(box)<h1>\(Self.title)</h1>\(Self.text)") == nil)
    }

    @Test(arguments: [
        "<p>本报告所列数据的统计期限自2024年1月1日起至12月31日止。</p>", "<p>截至2024年12月31日，全市主动公开信息120条。</p>",
        "<p>时间：2024年3月1日</p>", "<p>本办法自2024年1月20日起施行，统计数据发布时间：2024年3月1日。</p>",
        "<table><tr><td>序号</td><td>文件名称</td><td>发布日期：2024-01-20</td></tr><tr><td>1</td><td>某办法</td><td>有效</td></tr></table>",
    ])
    func datesInTheTextAreNone(paragraph: String) {
        let body = "<div class=TRS_Editor>\(Self.paragraphs)\(paragraph)\(Self.paragraphs)</div>"
        #expect(published("<h1>\(Self.title)</h1>\(body)") == nil)
    }

    @Test(arguments: [
        "<div>上一篇：<a href=t20230101_1.html>青石市水利局2022年政府信息公开年报</a> 2023-01-01</div>",
        "<div class=footer>版权所有 © 2024-2025 青石市人民政府 更新日期：2025-01-01</div>",
        "<div>相关文章<ul><li><a href=t20230101_1.html>青石市水利局2022年政府信息公开年报</a><em>2023-01-01</em></li></ul></div>",
    ])
    func datesUnderTheTextAreNone(box: String) {
        #expect(published("<h1>\(Self.title)</h1>\(Self.text)\(box)") == nil)
    }

    @Test func aQuotedDateIsNoBetterThanTheMetadata() {
        let body = "<div class=TRS_Editor>\(Self.paragraphs)<p>发布日期：2019-05-01</p>\(Self.paragraphs)</div>"
        #expect(published(body, head: "<meta name=PubDate content='2024-01-20'>") == "2024-01-20 meta")
        #expect(published(body) == "2019-05-01 shown")
    }

    @Test(arguments: [
        "<div><div><a href=t20230101_1.html>青石市水利局2022年政府信息公开年报</a></div><div>发布时间：2023-01-01</div></div>",
        "<div>网站更新时间：2025-01-01</div>", "<div>更新日期：2025-01-01</div>",
    ])
    func datesOfNeighboursAndOfTheSiteAreNone(box: String) {
        #expect(published("<h1>\(Self.title)</h1>\(Self.text)\(box)") == nil)
    }

    @Test func aNoticeOfAnEventIsNotDatedByIt() {
        let body = "<div class=TRS_Editor><p>时间：2024年3月1日</p><p>地点：青石市会议中心</p>\(Self.paragraphs)</div>"
        #expect(published("<h1>青石市水利局关于召开会议的通知</h1>\(body)") == nil)
    }

    @Test(arguments: [
        "<input type=hidden id=pubdate value='2024-01-20 10:00'>",
        "<input type='hidden' name='publishTime' value='2024-01-20'>",
        "<time datetime='2024-01-19T18:00:00Z'>三天前</time>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-01-20T08:00:00+08:00\",\"dateModified\":\"2024-05-05\"}</script>",
    ])
    func datesForProgramsAreRead(markup: String) {
        #expect(published("<h1>\(Self.title)</h1>\(markup)\(Self.text)") == "2024-01-20 meta")
    }

    @Test(arguments: [
        "PubDate", "publishdate", "firstpublishedtime", "article:published_time", "ArticlePubDate", "createDate",
        "releaseDate",
        "bytedance:published_time", "dc.date", "PublishTime",
    ])
    func everyLabelOfPublicationIsKnown(name: String) {
        #expect(published(Self.text, head: "<meta name='\(name)' content='2024-01-20 09:00:00'>") == "2024-01-20 meta")
    }

    @Test(arguments: ["<script>var t=1705712345678; var pubdate='2024-01-20';</script>", "<div>1705712345678</div>"])
    func numbersOfMillisecondsAreNoDates(markup: String) {
        #expect(published("\(markup)<h1>\(Self.title)</h1>\(Self.text)") == nil)
    }

    @Test func everyDateIsKeptWithItsBasis() {
        let page = Reading.page(
            "<head><meta name=PubDate content='2024-01-22'></head><body><h1>\(Self.title)</h1><p>成文日期：2024-01-10 发布日期：2024-01-20</p>\(Self.text)",
            at: WebAddress("https://www.qingshi.example/nb/202401/t20240125_9.html")
        )
        let dates = page.dates.map { "\($0.kind) \($0.basis) \($0.date) \($0.confidence)" }
        #expect(
            dates == [
                "publication shown 2024-01-20 certain", "issue shown 2024-01-10 certain",
                "publication meta 2024-01-22 certain",
                "publication address 2024-01-25 hint",
            ]
        )
    }

    @Test func aDateWithoutALabelIsProbable() {
        let page = Reading.page("<h1>\(Self.title)</h1><p>2024-01-20 来源：青石市水利局</p>\(Self.text)", at: nil)
        #expect(page.published?.confidence == .probable)
    }
}
