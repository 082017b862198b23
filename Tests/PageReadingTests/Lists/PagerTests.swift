import Supervision
import Testing

@testable import PageReading

struct PagerTests {
    private static let list = """
        <ul><li><a href="./202401/t20240115_31.html">云溪县2023年政府信息公开工作年度报告</a><span>2024-01-15</span></li>
        <li><a href="./202301/t20230115_31.html">云溪县2022年政府信息公开工作年度报告</a><span>2023-01-15</span></li></ul>
        """

    private func list(_ pager: String) -> ListReading? { Reading.page(Self.list + pager, as: .list).list }

    @Test(
        arguments: [
            ("<script>createPageHTML(120, 0, \"index\", \"html\");</script>", nil, 120, "index_1.html"),
            (
                "<script>function createPageHTML(a, b, c, d) { if (a > 1) { createPageHTML(a, b, c, d) } } createPageHTML(3,2,'index','htm')</script>",
                nil, 3, nil
            ),
            ("<script>createPageHTML('page_div',10, 1,'zwgklist','shtml',200);</script>", 200, 10, "zwgklist_2.shtml"),
            ("<script>createPageHTML('page_div',10, 10,'zwgklist','shtml',200);</script>", 200, 10, nil),
            (
                "<script>var countnum= 6348; var currentPage=0; var countPage=56; document.write(\"index\"+\"_\"+nextPage+\".\"+\"html\")</script>",
                6348, 56, "index_1.html"
            ),
            ("<script>var currentPage = 1;//所在页从0开始\nvar countPage = 2//共多少页</script>", nil, 2, nil),
            ("<script>var config = {chnlid: '1813', prepage: '10', recordCount: '20'};</script>", 20, nil, nil),
            ("<script>var totalRecord = 43;</script>", 43, nil, nil),
            ("<div>共<span>15</span>条 第1/3页 <a href='?page=2'>下一页</a></div>", 15, 3, "?page=2"),
            ("<div>共 6 页 共有 52 条记录</div>", 52, 6, nil),
            ("<div>总记录数：88 <a href='index_1.html'><span>下一页</span></a></div>", 88, nil, "index_1.html"),
            ("<div><a href='javascript:next()'>下一页</a></div>", nil, nil, nil),
        ] as [(String, Int?, Int?, String?)]
    )
    func aPagerSaysHowLongTheListIs(pager: String, rows: Int?, pages: Int?, next: String?) {
        let list = list(pager)
        #expect(list?.rowsTotal == rows)
        #expect(list?.pagesTotal == pages)
        #expect(list?.nextPage?.text == next.map { "https://www.yunxi.example/zwgk/xxgknb/" + $0 })
    }

    @Test func aListOfSeveralPagesIsNotWhole() {
        let page = Reading.page(Self.list + "<script>createPageHTML(3, 0, \"index\", \"html\");</script>", as: .list)
        #expect(page.list?.isWhole == false)
        #expect(page.signs.contains { $0.name == .morePages })
    }

    @Test func aListThatCountsWhatItShowsIsWhole() {
        #expect(list("<div>共2条</div>")?.isWhole == true)
        #expect(list("")?.isWhole == true)
    }

    @Test func anArticlesOwnPagerMakesNoList() {
        let text = String(repeating: "<p>云溪县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 12)
        let page = Reading.page(
            "<meta name=ArticleTitle content=\"云溪县2023年政府信息公开工作年度报告\"><div class=TRS_Editor>\(text)</div>"
                + "<script>createPageHTML(1,0,\"t20240115_31\",\"shtml\");</script>"
        )
        #expect(page.kind == .article)
        #expect(page.list == nil)
    }

    @Test(arguments: ["index_1.html", "list_2.shtml", "index_12.htm"])
    func aLaterPageOfAListIsNotAllOfIt(file: String) throws {
        let address = try #require(WebAddress("https://www.yunxi.example/zwgk/xxgknb/\(file)"))
        let list = try #require(Reading.page(Self.twoRows, at: address, as: .list).list)
        #expect(list.rows.count == 2)
        #expect(!list.isWhole)
    }

    @Test(arguments: ["index.html", "", "nb_2025.html", "index_0.html"])
    func theFirstPageOfAListMayBeAllOfIt(file: String) throws {
        let address = try #require(WebAddress("https://www.yunxi.example/zwgk/xxgknb/\(file)"))
        #expect(try #require(Reading.page(Self.twoRows, at: address, as: .list).list).isWhole)
    }

    @Test func thePlugInIsToldHowManyEntriesThereAre() throws {
        let script = "<script>$('#p').pagination( 237, {items_per_page:2,current_page:0});</script>"
        let list = try #require(Reading.page(Self.twoRows + script, as: .list).list)
        #expect(list.rowsTotal == 237)
        #expect(!list.isWhole)
    }

    private static let twoRows =
        "<html><body><ul><li><a href=\"a.html\">云溪县2025年政府信息公开工作年度报告</a><span>2026-01-20</span></li>"
        + "<li><a href=\"b.html\">云溪县2024年政府信息公开工作年度报告</a><span>2025-01-20</span></li></ul></body></html>"
}
