import Supervision
import Testing

@testable import PageReading

struct ArticleReadingTests {
    private static let paragraphs = [
        "一、总体情况", "2023年，云溪县坚持以公开为常态、不公开为例外，持续推进政府信息公开，主动公开的范围进一步扩大。",
        "二、主动公开政府信息情况", "全年主动公开政府信息1203条，其中通过政府网站公开956条，通过政务新媒体公开247条。",
    ]

    private static let body = paragraphs.map { "<p>　　\($0)</p>" }.joined()

    /// An article of a site: navigation, trail, headline, particulars, the text, boxes beside it, footer.
    private static func page(_ text: String, meta: String = "") -> String {
        """
        <html><head><meta charset=utf-8>\(meta)<title>云溪县2023年政府信息公开工作年度报告_政府信息公开年报_云溪县人民政府</title></head><body>
        <div id="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>
        <div class="crumbs">当前位置：<a href="/">首页</a>&gt;<a href="/nb/">政府信息公开年报</a></div>
        <div class="main"><h1>云溪县2023年政府信息公开<br>工作年度报告</h1>
        <div class="info"><span>来源：云溪县人民政府办公室</span> <span>时间：2024-01-20 09:30</span> 浏览次数：<script>count()</script></div>
        \(text)
        <div class="share">分享到：<a href="javascript:;">微信</a></div></div>
        <div class="related"><h3>相关文章</h3><ul><li><a href="/nb/202301/t20230110_1.html">云溪县2022年政府信息公开工作年度报告</a><span>2023-01-10</span></li></ul></div>
        <div class="footer">主办单位：云溪县人民政府办公室　技术支持：云溪县大数据中心　网站标识码：0000000000</div></body></html>
        """
    }

    @Test(arguments: [
        "<div class=TRS_Editor>\(body)</div>", "<div class='TRS_UEDITOR trs_paper_default'>\(body)</div>", "<div id=zoom>\(body)</div>",
        "<td class=b12c id=UCAP-CONTENT>\(body)</td>", "<ucapcontent>\(body)</ucapcontent>", "<div id=vsb_content>\(body)</div>",
        "<div class=article-content>\(body)</div>", "<div class=ewb-article-info>\(body)</div>", "<div class=x7>\(body)</div>",
        "<table><tr><td><table><tr><td>\(body)</td></tr></table></td></tr></table>", "<!--<$[信息内容]>begin-->\(body)<!--<$[信息内容]>end-->",
        "<div>" + paragraphs.map { "　　\($0)<br>" }.joined() + "</div>", "<div class=TRS_Editor><font>\(body)</font></div>",
    ])
    func theTextIsFoundInEveryContainer(text: String) {
        let page = Reading.page(Self.page(text))
        #expect(page.kind == .article)
        #expect(Reading.texts(page) == Self.paragraphs)
        #expect(page.list == nil)
    }

    @Test func theTitleIsThatOfTheLabelWithoutMarkup() {
        let label = "<meta name=\"ArticleTitle\" content=\"<div>云溪县2023年政府信息公开工作年度报告</div>\">"
        #expect(Reading.page(Self.page(Self.body, meta: label)).title == "云溪县2023年政府信息公开工作年度报告")
    }

    @Test func aHeadlineBrokenOverLinesIsJoined() {
        #expect(Reading.page(Self.page(Self.body)).title == "云溪县2023年政府信息公开工作年度报告")
    }

    @Test(arguments: [
        ("云溪县2023年政府信息公开工作年度报告_政府信息公开年报_云溪县人民政府", "云溪县2023年政府信息公开工作年度报告"),
        ("云溪县人民政府网站-云溪县2023年政府信息公开工作年度报告", "云溪县2023年政府信息公开工作年度报告"),
        ("云溪县水利局2019-2020年度工作总结 - 云溪县人民政府", "云溪县水利局2019-2020年度工作总结"),
        ("云溪县2023年政府信息公开工作年度报告", "云溪县2023年政府信息公开工作年度报告"),
        ("云溪县2023年政府信息公开工作年度报告 | 信息公开", "云溪县2023年政府信息公开工作年度报告"),
    ])
    func theNamesOfSiteAndColumnAreTakenOffTheWindowsTitle(window: String, title: String) {
        let page = Reading.page("<title>\(window)</title><body><div class=TRS_Editor>\(Self.body)</div>")
        #expect(page.title == title)
    }

    @Test func headingsAndBoldLinesAreEmphasised() {
        let text = "<div class=TRS_Editor><h2>一、总体情况</h2><p><b>二、</b><strong>主动公开</strong></p><p>三、<b>收到</b>和处理</p>"
            + "<p><span style=\"FONT-WEIGHT: bold\">四、复议</span></p>\(Self.body)</div>"
        let page = Reading.page(Self.page(text))
        let emphasised = page.blocks.compactMap { block -> String? in
            guard case .text(let text) = block, text.isEmphasised else { return nil }
            return text.text
        }
        #expect(emphasised == ["一、总体情况", "二、主动公开", "四、复议"])
    }

    @Test func aTableIsAGridBetweenItsParagraphs() {
        let table = "<table><tbody><tr><td><p>申请人</p><p>情况</p></td><td>自然人</td></tr><tr><td>本年新收</td><td><p>&nbsp;1</p><p>51</p></td></tr></tbody></table>"
        let page = Reading.page(Self.page("<div class=TRS_Editor>\(Self.body)\(table)<p>三、其他需要报告的事项，本年度无。</p></div>"))
        #expect(Reading.tables(page).map(\.texts) == [[["申请人情况", "自然人"], ["本年新收", "1 51"]]])
        #expect(page.blocks.count == 6)
        guard case .table = page.blocks[4] else {
            Issue.record("the table does not stand in its place")
            return
        }
    }
}
