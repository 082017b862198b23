import Supervision
import Testing

@testable import PageReading

struct ArticleTitleTests {
    private static let title = "青石市水利局2023年政府信息公开工作年度报告"
    private static let paragraphs = String(repeating: "<p>青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 6)
    private static let text = "<div class=TRS_Editor>\(paragraphs)</div>"
    private static let site = "<meta name=SiteName content='青石市人民政府'><meta name=ColumnName content='政府信息公开年报'>"

    private func read(_ body: String, head: String = "<title>青石市人民政府</title>") -> String? {
        Reading.page("<head>\(head)</head><body>\(body)</body>", at: nil).title
    }

    @Test(arguments: [
        "<h1>青石市水利局<br>2023年政府信息公开工作年度报告</h1>", "<h1>青石市水利局</h1><h1>2023年政府信息公开工作年度报告</h1>",
        "<h2>青石市水利局</h2><h2>2023年政府信息公开工作年度报告</h2>", "<h1><span>青石市水利局</span><span>2023年政府信息公开工作年度报告</span></h1>",
        "<h1>青石市水利局2023年政府信息公开</h1><h1>工作年度报告</h1>", "<div class=title>青石市水利局2023年政府信息公开工作年度报告</div>",
        "<div class=tit><p>青石市水利局</p><p>2023年政府信息公开工作年度报告</p></div>",
        "<h1>\(title) <span class=share>分享到微信</span></h1>",
        "<h1><a href=/>青石市人民政府</a></h1><h1>\(title)</h1>", "<h1>政府信息公开年报</h1><h2>\(title)</h2>",
        "<h3>\(title)</h3>", "<table><tr><td>名　　称：</td><td>\(title)</td></tr></table>",
        "<table><tr><td><b>标　　题</b></td><td>\(title)</td><td>发布日期</td><td>2024-01-20</td></tr></table>",
    ])
    func aHeadlineIsReadWhole(head: String) {
        #expect(read("\(head)<p>发布时间：2024-01-20</p>\(Self.text)") == Self.title)
        #expect(read("\(head)<p>发布时间：2024-01-20</p>\(Self.text)", head: Self.site) == Self.title)
    }

    @Test(arguments: [
        "<p align=center>青石市水利局</p><p align=center>2023年政府信息公开工作年度报告</p>", "<p><b>\(title)</b></p>",
        "<p>\(title)</p>", "<p><strong>青石市水利局2023年政府信息</strong></p><p><strong>公开工作年度报告</strong></p>",
        "<p>发布时间：2024-01-20</p><p>\(title)</p>", "<p>青石市水利局<br>2023年政府信息公开工作年度报告</p>",
    ])
    func aTitleThatOnlyTheTextShowsIsRead(lines: String) {
        #expect(read("<div class=TRS_Editor>\(lines)\(Self.paragraphs)</div>") == Self.title)
    }

    @Test(arguments: [
        "\(title)-青石市人民政府", "\(title)_青石市政府网", "\(title) | 青石市人民政府", "\(title)_政府信息公开年报_青石市人民政府门户网站",
        "\(title)-政府信息公开年报-青石市水利局", "\(title) - 年度报告 - 青石市水利局",
        "青石市人民政府 \(title)_青石市人民政府".replacing("青石市人民政府 ", with: ""),
        "\(title)--青石市人民政府", "政府信息公开年报_\(title)", "青石市水利局 > \(title)", "\(title)—青石市人民政府网站",
    ])
    func theNamesOfSiteAndColumnGo(window: String) {
        #expect(read(Self.text, head: "<title>\(window)</title>") == Self.title)
    }

    @Test(arguments: [
        "&lt;div&gt;\(title)&lt;/div&gt;", "&amp;nbsp;\(title)", "<b>\(title)</b>", "\(title)&amp;nbsp;",
        "  \(title)\n",
    ])
    func markupAndReferencesInTheLabelGo(label: String) {
        #expect(read(Self.text, head: "<meta name=ArticleTitle content='\(label)'>") == Self.title)
    }

    @Test func quotationMarksThatWereEscapedTwiceAreRead() {
        let label = "青石市&amp;ldquo;十四五&amp;rdquo;水利规划"
        #expect(read(Self.text, head: "<meta name=ArticleTitle content='\(label)'>") == "青石市“十四五”水利规划")
    }

    @Test(arguments: ["青石市水利局2023年政府信息公开工…", "青石市水利局2023年政府信息公开工...", "青石市水利局2023年政府信息公开工"])
    func aCutLabelGivesWayToTheHeadline(label: String) {
        let head = "<meta name=ArticleTitle content='\(label)'>"
        #expect(read("<h1>\(Self.title)</h1>\(Self.text)", head: head) == Self.title)
        let printed = "<div class=TRS_Editor><p><b>\(Self.title)</b></p>\(Self.paragraphs)</div>"
        if label.count > 21 { #expect(read(printed, head: head) == Self.title) }
    }

    @Test(arguments: ["青石市人民政府", "政府信息公开年报"])
    func aLabelThatNamesSiteOrColumnGivesWay(label: String) {
        #expect(
            read("<h1>\(Self.title)</h1>\(Self.text)", head: "\(Self.site)<meta name=ArticleTitle content='\(label)'>")
                == Self.title
        )
    }

    @Test func theOrganInTheWindowCompletesAHeadlineWithoutIt() {
        let body = "<h1>2023年政府信息公开工作年度报告</h1>\(Self.text)"
        #expect(read(body, head: "<title>\(Self.title)-青石市人民政府</title>") == Self.title)
    }

    @Test func aSubtitleBelongsToItsTitle() {
        let body = "<h1>让信息多跑路</h1><h1>——青石市水利局政务公开工作综述</h1>\(Self.text)"
        #expect(read(body) == "让信息多跑路——青石市水利局政务公开工作综述")
    }

    @Test func theFirstLineOfATextIsNoTitleWhereAHeadlineStands() {
        let body = "<h1>\(Self.title)</h1><div class=TRS_Editor><p><b>一、总体情况</b></p>\(Self.paragraphs)</div>"
        #expect(read(body) == Self.title)
    }

    @Test func theOrganAloneIsNoTitleOfALongerOne() {
        let body = "<div>青石市水利局</div><div class=TRS_Editor>\(Self.paragraphs)</div>"
        #expect(read(body, head: "<title>\(Self.title)_青石市人民政府</title>") == Self.title)
    }

    @Test func relatedHeadingsUnderTheTextAreNoTitle() {
        let body = "<div class=bt>\(Self.title)</div>\(Self.text)<h3>相关阅读推荐文章</h3>"
        #expect(read(body, head: "<title>青石市</title>") == Self.title)
    }
}
