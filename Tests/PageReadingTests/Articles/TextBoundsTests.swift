import Supervision
import Testing

@testable import PageReading

/// What belongs to a document's text on the pages of each publishing system, and what only stands beside it.
struct TextBoundsTests {
    private static let title = "青石市水利局2023年政府信息公开工作年度报告"
    private static let sentence = "青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。"
    private static let paragraphs = String(repeating: "<p>　　\(sentence)</p>", count: 4)
    private static let expected = [String](repeating: sentence, count: 4)

    private func texts(_ body: String) -> [String] {
        let page = Reading.page("<head><title>\(Self.title)_青石市人民政府</title></head><body>\(body)</body>", as: .article)
        #expect(page.kind == .article)
        return Reading.texts(page)
    }

    @Test(arguments: [
        "fontzoom", "wzcon j-fontContent", "article-content", "v_news_content", "pages_content", "xxgk_content",
        "zhengwen",
        "TRS_Editor", "trs_editor_view TRS_UEDITOR trs_paper_default", "ewb-article-info", "bt_content", "news_content",
        "article_con",
        "nr_con", "main-txt",
    ])
    func theContainerOfEverySystemIsKnown(name: String) {
        let index =
            "<table><tr><th>索引号：</th><td>X/2024-12</td><th>发布机构：</th><td>青石市水利局</td></tr><tr><th>名称：</th><td>\(Self.title)</td><th>发布日期：</th><td>2024-01-20</td></tr></table>"
        let body = "<div class=page>\(index)<h1>\(Self.title)</h1><div class='\(name)'>\(Self.paragraphs)</div></div>"
        #expect(texts(body) == Self.expected)
    }

    @Test(arguments: [
        "<div class=fenxiang>分享到：<a href='javascript:;'>微信</a></div>",
        "<p><a href='javascript:window.print()'>【打印本页】</a>【关闭窗口】</p>",
        "<p>上一篇：<a href=t20230101_1.html>青石市水利局关于河道管理的通告</a></p><p>下一篇：没有了</p>", "<p>扫一扫在手机打开当前页</p>",
        "<div class=xgxx><h3>相关信息</h3><ul><li><a href=t20230101_1.html>青石市水利局2022年政府信息公开工作年度报告</a></li></ul></div>",
        "<div class=related-news><a href=t20230101_1.html>青石市水利局2022年政府信息公开工作年度报告</a></div>", "<p>浏览次数：12</p>",
        "<p>返回顶部</p>",
    ])
    func toolsAndNeighboursAreNoText(box: String) {
        #expect(texts("<h1>\(Self.title)</h1><div class=TRS_Editor>\(Self.paragraphs)</div>\(box)") == Self.expected)
        #expect(texts("<h1>\(Self.title)</h1><div class=TRS_Editor>\(Self.paragraphs)\(box)</div>") == Self.expected)
    }

    @Test func aTextInSeveralContainersIsReadWhole() {
        let other = Self.paragraphs.replacing("青石市", with: "云川县")
        let body =
            "<div class=con><div class=TRS_Editor>\(Self.paragraphs)</div><div class=TRS_Editor>\(other)</div></div>"
        #expect(texts(body).count == 8)
    }

    private static let sections = ["一、总体情况", "二、主动公开", "三、办理申请", "四、复议诉讼"]

    /// The sections in one container, with something in front of the third.
    private static func report(_ stray: String) -> String {
        let matter = sections.enumerated().map { place, title in
            "\(place == 2 ? stray : "")<p>\(title)</p><p>\(sentence)</p><p>\(sentence)</p>"
        }
        return
            "<div class=wrap><h1>\(title)</h1><table><tr><td><div id=zoom>\(matter.joined())</div></td></tr></table></div>"
            + "<div class=footer><p>一、主办单位：青石市人民政府办公室</p><p>五、网站标识码：9900000001</p></div>"
    }

    @Test(arguments: ["</div>", "</div></div></div>", "</table>", "</body>", "</html>", "</body></html>", "</td></tr>"])
    func whatStandsBehindAStrayEndTagBelongsToTheText(stray: String) {
        #expect(texts(Self.report(stray)) == texts(Self.report("")))
        #expect(texts(Self.report(stray)).count == 12)
    }

    @Test func aCopyOfTheTextAndAnotherListOfNumbersDoNotBelongToIt() {
        let text = Self.sections.map { "<p>\($0)</p><p>\(Self.sentence)</p>" }.joined()
        let body = "<h1>\(Self.title)</h1><div id=zoom>\(text)</div><div class=mobile>\(text)</div><p>八、联系我们</p>"
        #expect(texts(body).count == 8)
    }

    @Test func lineBreaksAndDivisionsPartParagraphs() {
        let body =
            "<h2>\(Self.title)</h2><div class=x><div>\(Self.sentence)</div>一、总体情况<br>\(Self.sentence)<br/><br/>\(Self.sentence)<table><tr><td>\(Self.sentence)</td></tr></table></div>"
        #expect(texts(body) == [Self.sentence, "一、总体情况", Self.sentence, Self.sentence, Self.sentence])
    }

    @Test func aTextPastedFromAWordProcessorIsReadAsItIsPrinted() {
        let pasted =
            "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p class=MsoNormal><span style='font-family:仿宋'>青石市</span><font face=a>水利</font>\n<span>局全年主动</span><span>公开信息</span><span lang=EN-US>1203</span><span>条。<o:p></o:p></span></p><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p><xml>Normal 0 7.8 磅 0 2 false false MicrosoftInternetExplorer4</xml><style>p.MsoNormal{margin:0}</style>"
        #expect(
            texts("<div class=TRS_Editor>\(pasted)\(Self.paragraphs)</div>") == ["青石市水利局全年主动公开信息1203条。"] + Self.expected
        )
    }

    @Test func headingsOfEveryKindStayEmphasised() {
        let heads =
            "<h4>一、总体情况</h4><p><strong>二、主动</strong><span><b>公开</b></span></p><p><font><b>三、收到和处理</b></font></p><p><b>四、</b>复议</p>"
        let page = Reading.page("<div class=TRS_Editor>\(heads)\(Self.paragraphs)</div>", as: .article)
        let emphasised = page.blocks.compactMap { block -> String? in
            guard case .text(let text) = block, text.isEmphasised else { return nil }
            return text.text
        }
        #expect(emphasised == ["一、总体情况", "二、主动公开", "三、收到和处理"])
    }

    @Test(arguments: [
        "<h1>\(title)</h1><p class=time>2024-01-20</p>\(paragraphs)<p>相关链接：</p><ul><li><a href=t20230101_1.html>青石市水利局2022年政府信息公开工作年度报告</a></li><li><a href=t20220101_1.html>青石市水利局2021年政府信息公开工作年度报告</a></li></ul>",
        "<h2>\(title)</h2>\(paragraphs)<ul><li><a href=t20230101_1.html>青石市水利局2022年政府信息公开工作年度报告</a><i>2023-01-01</i></li><li><a href=t20220101_1.html>青石市水利局2021年政府信息公开工作年度报告</a><i>2022-01-01</i></li><li><a href=t20210101_1.html>青石市水利局2020年政府信息公开工作年度报告</a><i>2021-01-01</i></li></ul>",
    ])
    func anArticleOverRowsOfOthersIsAnArticle(body: String) {
        #expect(texts(body).prefix(6).contains(Self.sentence))
    }
}
