import Supervision
import Testing

@testable import PageReading

struct AttachmentTests {
    private static let title = "青石市水利局2023年政府信息公开工作年度报告"
    private static let paragraphs = String(repeating: "<p>青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 8)
    private static let base = "https://www.qingshi.gov.cn/nb/202401/"

    private func page(_ body: String) -> ReadPage {
        Reading.page(
            "<head><title>\(Self.title)_青石市人民政府</title></head><body><div class=header><a href=/app.zip>客户端下载</a></div><div class=main><h1>\(Self.title)</h1><p>发布时间：2024-01-20</p>\(body)</div><div class=footer><a href=/zn.pdf>网站使用指南</a></div></body>",
            at: WebAddress(Self.base + "t20240120_9.html"),
            as: .article
        )
    }

    private func files(_ body: String) -> [String] {
        page(body).attachments.map { "\($0.format) \($0.title) \($0.address.text.replacing(Self.base, with: ""))" }
    }

    @Test(arguments: [
        ("<a href=./P020240120.pdf>年度报告.pdf</a>", "pdf 年度报告.pdf P020240120.pdf"),
        ("<a href=P1.DOC>统计表</a>", "doc 统计表 P1.DOC"),
        ("<a href=P1.docx title='公开情况统计表.docx'>附件</a>", "docx 公开情况统计表.docx P1.docx"),
        ("<a href=a.wps>附件一</a>", "wps 附件一 a.wps"), ("<a href=a.ofd>版式文件</a>", "ofd 版式文件 a.ofd"),
        ("<a href=a.xlsx>表</a>", "xlsx 表 a.xlsx"), ("<a href=a.xls?v=2>表</a>", "xls 表 a.xls?v=2"),
        ("<a href=a.rar>全部</a>", "archive 全部 a.rar"),
        ("<a href=a.jpg>扫描件</a>", "image 扫描件 a.jpg"),
        (
            "<a href='/download.jsp?fileid=12'>年度报告.pdf</a>",
            "pdf 年度报告.pdf https://www.qingshi.gov.cn/download.jsp?fileid=12"
        ),
        (
            "<a href='/module/download/downfile.jsp?filename=230120.docx&classid=0'>附件下载</a>",
            "docx 附件下载 https://www.qingshi.gov.cn/module/download/downfile.jsp?filename=230120.docx&classid=0"
        ),
        ("<a href='/d?id=1' title='年度报告（定稿）.doc'>点击下载</a>", "doc 年度报告（定稿）.doc https://www.qingshi.gov.cn/d?id=1"),
        ("<a href='/d?id=1'>年度报告.pdf（230KB）</a>", "pdf 年度报告.pdf（230KB） https://www.qingshi.gov.cn/d?id=1"),
        ("<iframe src='/pdfjs/web/viewer.html?file=/nb/202401/bg.pdf'></iframe>", "pdf bg.pdf bg.pdf"),
        (
            "<iframe src='/pdfjs/web/viewer.html?file=%2Fnb%2F202401%2Fbg.pdf#page=1'></iframe>",
            "pdf bg.pdf bg.pdf#page=1"
        ),
        ("<embed src=bg.pdf type=application/pdf>", "pdf bg.pdf bg.pdf"),
        ("<object data='bg.pdf'></object>", "pdf bg.pdf bg.pdf"),
        ("<script>showVsbpdfIframe('/nb/202401/bg.pdf','100%','600','0')</script>", "pdf bg.pdf bg.pdf"),
    ])
    func aFileIsNamedAndToldByItsFormat(markup: String, file: String) {
        #expect(files("<div class=TRS_Editor>\(Self.paragraphs)\(markup)</div>") == [file])
        #expect(files("<div class=TRS_Editor>\(Self.paragraphs)</div><div class=fj>附件：\(markup)</div>") == [file])
    }

    @Test(arguments: [
        "<a href=t20240101_3.html>年度报告</a>", "<a href=a.jpg><img src=s.jpg></a>",
        "<a href='javascript:down()'>年度报告.pdf</a>",
        "<div class=fj>附件：</div>", "<a href='/v1.2/x.html'>版本</a>", "<iframe src=/tj.html></iframe>",
    ])
    func whatIsNoFileIsNone(markup: String) {
        #expect(files("<div class=TRS_Editor>\(Self.paragraphs)\(markup)</div>").isEmpty)
    }

    @Test func aFileIsListedOnceAndFiftyAtMost() {
        let twice = "<a href=a.pdf>年报</a><a href=./a.pdf>下载</a>"
        #expect(files("<div class=TRS_Editor>\(Self.paragraphs)\(twice)</div>").count == 1)
        let many = (1...80).map { "<a href=a\($0).pdf>附表\($0)</a>" }.joined()
        #expect(files("<div class=TRS_Editor>\(Self.paragraphs)\(many)</div>").count == 50)
    }

    @Test(arguments: [
        "<div class=TRS_Editor><p><a href=bg.pdf>\(title).pdf</a></p></div>",
        "<div class=TRS_Editor><p>附件：<a href=bg.pdf>\(title).pdf</a></p></div>",
        "<p>\(title)详见附件。</p><p><a href=bg.pdf>\(title).pdf</a></p>",
        "<div id=zoom><p>请点击下载查看。</p></div><div class=fj><span>附件下载</span><a href=bg.pdf>\(title).pdf</a></div>",
    ])
    func aPageWhoseMatterIsAFileSaysSo(body: String) {
        let page = page(body)
        #expect(page.kind == .article)
        #expect(page.title == Self.title)
        #expect(page.published?.date == Reading.date("2024-01-20"))
        #expect(page.signs.map(\.name) == [.attachmentOnly])
        #expect(page.signs.first?.evidence == Self.title + ".pdf")
    }

    @Test(arguments: [
        "<iframe src='/viewer.html?file=bg.pdf'></iframe>", "<embed src=bg.pdf>", "<object data=bg.pdf></object>",
    ])
    func aViewerAloneIsAnArticle(markup: String) {
        let page = Reading.page(
            "<title>\(Self.title)</title><body><script>var a=1</script>\(markup)</body>",
            as: .article
        )
        #expect(page.kind == .article)
        #expect(page.signs.map(\.name) == [.attachmentOnly])
    }

    @Test(arguments: [
        "<div class=TRS_Editor><p><img src=W020240120.jpg></p><p><img src=W020240121.jpg></p></div>",
        "<div id=zoom><img src='/picture/0/240120.png'></div>", "<p><img src=W020240120.jpg></p>",
    ])
    func aPictureInTheTextsPlaceIsASign(body: String) {
        let page = page(body)
        #expect(page.kind == .article)
        #expect(page.signs.map(\.name) == [.imageOnly])
    }

    @Test(arguments: [
        "<div class=TRS_Editor>\(paragraphs)<img src=W1.jpg></div>",
        "<div class=TRS_Editor>\(paragraphs)<a href=bg.pdf>附件.pdf</a></div>",
        "<div class=TRS_Editor>\(paragraphs)</div><div class=fj>附件下载：</div>",
        "<div class=TRS_Editor><p>本年度无收费。</p></div><img src=/images/logo.png><img src=/images/icon_share.gif>",
    ])
    func aPageWithATextOfItsOwnHasNoSuchSign(body: String) {
        #expect(page(body).signs.isEmpty)
    }

    @Test(arguments: [
        ("<script>createPageHTML(3, 0, \"t20240120_9\", \"html\")</script>", "3 pages"),
        ("<a href=t20240120_9_1.html>2</a><a href=t20240120_9_2.html>3</a>", "3 pages"),
        ("<a href='?page=2'>2</a><a href='?page=3'>3</a>", "3 pages"), ("<a href='?page=2'>下一页</a>", "2 pages"),
        ("<script>var countPage = 2;</script>", "2 pages"), ("<div class=page>第1/2页</div>", "2 pages"),
        ("<span>1</span><a href='javascript:goPage(2)'>2</a>", "javascript:goPage(2)"),
        ("<a href='javascript:goPage(2)'>下一页</a>", "javascript:goPage(2)"), ("<button>下一页</button>", "下一页"),
        ("<a href=another.html>下一页</a>", "\(base)another.html"), ("<div>1 2 3 下一页</div>", "3 pages"),
    ])
    func anArticleOfSeveralPagesSaysSo(markup: String, evidence: String) {
        let page = page("<div class=TRS_Editor>\(Self.paragraphs)</div>\(markup)")
        #expect(page.signs == [PageSign(.morePages, evidence: evidence)])
    }

    @Test(arguments: [
        (
            "<script>createPageHTML(3, 0, \"t20240120_9\", \"html\")</script>",
            ["t20240120_9_1.html", "t20240120_9_2.html"]
        ),
        (
            "<a href=t20240120_9_1.html>2</a><a href=t20240120_9_2.html>下一页</a>",
            ["t20240120_9_1.html", "t20240120_9_2.html"]
        ),
        ("<a href='?page=2'>2</a><a href='?page=3'>3</a>", ["t20240120_9.html?page=2", "t20240120_9.html?page=3"]),
        ("<a href=another.html>下一页</a>", ["another.html"]), ("<a href='javascript:goPage(2)'>2</a>", []),
    ])
    func theFurtherPagesAreNamedInTheirOrder(markup: String, files: [String]) {
        let page = page("<div class=TRS_Editor>\(Self.paragraphs)</div>\(markup)")
        #expect(page.continuation?.addresses.map(\.text) == files.map { Self.base + $0 })
    }

    @Test(arguments: [
        "<script>createPageHTML(1,0,\"t20240120_9\",\"html\")</script>",
        "<script>createPageHTML(12, 0, \"index\", \"html\")</script>",
        "<a href=t20240120_91.html>青石市水利局通知</a>", "<a href=t20240119_8.html>下一篇</a>",
        "<p>下一页讲述了本年度的工作，全文共12页，详见附件中的第2/3页。</p>", "<a href='?id=2'>2</a>", "<a href=javascript:;>2</a>",
        "<script>var countPage = 4375;</script>",
    ])
    func anArticleOfOnePageSaysNothing(markup: String) {
        #expect(page("<div class=TRS_Editor>\(Self.paragraphs)</div>\(markup)").signs.isEmpty)
    }
}
