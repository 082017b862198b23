import Supervision
import Testing

@testable import PageReading

/// The pagers of many publishing systems: how long the list is, where its next page is, and whether it is whole.
struct PagerFamilyTests {
    struct Pager: Sendable, CustomTestStringConvertible {
        let markup: String
        var rows: Int?
        var pages: Int?
        var next: String?
        let isWhole: Bool

        var testDescription: String { markup }
    }

    private static let pagers = [
        Pager(markup: "<script>createPageHTML(1, 0, \"index\", \"html\");</script>", pages: 1, isWhole: true),
        Pager(markup: "<script>createPageHTML(0, 0, 'index', 'html')</script>", pages: 1, isWhole: true),
        Pager(
            markup: "<script>createPageHTML(3, 0, 'index', 'html', 45)</script>",
            rows: 45,
            pages: 3,
            next: "index_1.html",
            isWhole: false
        ),
        Pager(
            markup: "<script>createPageHTML('page', 3, 0, 'list', 'htm')</script>",
            pages: 3,
            next: "list_1.htm",
            isWhole: false
        ),
        Pager(
            markup: "<script>createPageHTML('page_div', 1, 1, 'zwgklist', 'shtml', 4);</script>",
            rows: 4,
            pages: 1,
            isWhole: true
        ),
        Pager(
            markup:
                "<script>var m_nRecordCount = \"26\"; var m_nCurrPage = 0; var m_nPageCount = 2; var m_strPageExt=\"html\"</script>",
            rows: 26,
            pages: 2,
            next: "index_1.html",
            isWhole: false
        ),
        Pager(
            markup: "<script>var recordCount = 0, pageCount = 0; function draw() { totalPage = 0 }</script>",
            isWhole: true
        ),
        Pager(
            markup: "<script>laypage.render({elem: 'page', count: 120, limit: 4})</script>",
            rows: 120,
            isWhole: false
        ),
        Pager(markup: "<script>$('#p').pagination({totalPages: 7})</script>", pages: 7, isWhole: false),
        Pager(
            markup:
                "<div><span class=p_t>共45条</span><span class=p_no_d>1</span><span class=p_next><a href=\"nb/2.htm\">下页</a></span></div>",
            rows: 45,
            next: "nb/2.htm",
            isWhole: false
        ),
        Pager(
            markup:
                "<table><tr><td>共45条&nbsp;&nbsp;1/3&nbsp;</td><td>首页&nbsp;上页&nbsp;<a href=\"nb/2.htm\">下页</a></td></tr></table>",
            rows: 45,
            pages: 3,
            next: "nb/2.htm",
            isWhole: false
        ),
        Pager(markup: "<script>pagination({total: 171, pageSize: 4})</script>", rows: 171, isWhole: false),
        Pager(
            markup: "<input type=hidden id=totalpage value=16><input type=hidden id=currpage value=1>",
            pages: 16,
            isWhole: false
        ),
        Pager(
            markup: "<select onchange=\"go(this)\"><option>第1页</option><option value=2>第2页</option></select>",
            pages: 2,
            isWhole: false
        ),
        Pager(markup: "<div>总记录数：20　每页显示4条</div>", rows: 20, isWhole: false),
        Pager(markup: "<div>第<b>1</b>页/共<b>2</b>页</div>", pages: 2, isWhole: false),
        Pager(markup: "<div>共1页 4条记录 <a href='#'>上一页</a> <a href='#'>下一页</a></div>", pages: 1, isWhole: true),
        Pager(
            markup: "<div>1/2 <a href='subPage_2.html'>下一页</a></div>",
            next: "subPage_2.html",
            isWhole: false
        ),
        Pager(markup: "<div><a href='list_2.shtml'>下一页&gt;</a></div>", next: "list_2.shtml", isWhole: false),
        Pager(markup: "<div><a href='?page=2'>&lt;下一页&gt;</a></div>", next: "?page=2", isWhole: false),
        Pager(
            markup: "<div><a href=\"2.html\" class=\"ewb-page-next\" title=\"下一页\"><i></i>›</a></div>",
            next: "2.html",
            isWhole: false
        ),
        Pager(
            markup:
                "<div><span>1</span><a href=\"list_1.html\">2</a><a href=\"list_2.html\">3</a><a href=\"list_1.html\">&gt;</a></div>",
            next: "list_1.html",
            isWhole: false
        ),
        Pager(
            markup:
                "<ul><li class=on><a href=\"./\">1</a></li><li><a href=\"i_2.html\">2</a></li><li><a href=\"i_3.html\">3</a></li></ul>",
            pages: 3,
            next: "i_2.html",
            isWhole: false
        ),
        Pager(markup: "<div><a href=\"javascript:goPage(2)\">下一页</a></div>", isWhole: false),
        Pager(markup: "<div><a href=\"javascript:__doPostBack('p$next','')\">下一页</a></div>", isWhole: false),
        Pager(markup: "<div><a onclick=\"queryArticleByCondition(this,'/col/2')\">下一页</a></div>", isWhole: false),
        Pager(markup: "<div><a onclick=\"goPage(2)\" href=\"#\">下一页</a></div>", isWhole: false),
        Pager(markup: "<div><span class=disabled>下一页</span></div>", isWhole: true),
        Pager(markup: "<div><a class=\"next disabled\" href=\"javascript:;\">下一页</a></div>", isWhole: true),
        Pager(markup: "<div><a href=\"#\">下一页</a></div>", isWhole: false),
        Pager(markup: "<div><a href=\"\">下一页</a></div>", isWhole: false),
        Pager(markup: "<div><button>下一页</button></div>", isWhole: false),
        Pager(markup: "<div><button class=disabled>下一页</button></div>", isWhole: true),
        Pager(
            markup: "<div><a href=\"index_2.html\">\n                下一页                </a></div>",
            next: "index_2.html",
            isWhole: false
        ),
        Pager(
            markup: "<script>Pager({size:16, current:0, prefix:'index', suffix:'html'})</script>",
            pages: 16,
            isWhole: false
        ),
        Pager(markup: "<script>pagination({totalData:56})</script>", rows: 56, isWhole: false),
        Pager(markup: "<script>var countnum = 1;</script><p>共有56条信息</p>", rows: 56, isWhole: false),
        Pager(markup: "<p>总数：56</p>", rows: 56, isWhole: false),
        Pager(markup: "<p>文章总数：56</p>", rows: 56, isWhole: false),
        Pager(markup: "<p>共56个结果</p>", rows: 56, isWhole: false),
        Pager(markup: "<p>共找到56条结果</p>", rows: 56, isWhole: false),
        Pager(markup: "<p>合计56条</p>", rows: 56, isWhole: false),
        Pager(markup: "<p>Total 56</p>", rows: 56, isWhole: false),
        Pager(markup: "<p>Total: 4 items</p>", rows: 4, isWhole: true),
        Pager(markup: "<div><span>1/4</span></div>", pages: 4, isWhole: false),
        Pager(markup: "<div>1 2 3 4 下一页</div>", pages: 4, isWhole: false),
        Pager(markup: "<ul class=\"el-pager\"><li>1</li><li>2</li><li>3</li></ul>", pages: 3, isWhole: false),
        Pager(markup: "<ul class=\"el-pager\"><li>1</li></ul>", isWhole: true),
        Pager(markup: "<div><a href=\"./\">下一页</a></div>", isWhole: true),
        Pager(markup: "<div>上一页 下一页</div>", isWhole: true),
        Pager(markup: "<div>共2条</div>", isWhole: true),
        Pager(markup: "<div>共4条 共2页</div>", pages: 2, isWhole: false),
        Pager(markup: "<p>咨询电话：0999-1234567，共产党员服务热线12371</p>", isWhole: true),
        Pager(
            markup: "<table><tr>" + (1...28).map { "<td><a href=\"d\($0).html\">\($0)</a></td>" }.joined()
                + "</tr></table>",
            isWhole: true
        ),
    ]

    private static let list =
        "<ul>" + SitePage.each { "<li><a href=\"\($0.href)\">\($0.title)</a><span>\($0.date)</span></li>" } + "</ul>"

    @Test(arguments: pagers)
    func thePagerIsRead(pager: Pager) throws {
        let list = try #require(Reading.page(SitePage.column(Self.list + pager.markup), as: .list).list)
        #expect(list.rows.map(Reading.describe) == SitePage.expected)
        #expect(list.rowsTotal == pager.rows)
        #expect(list.pagesTotal == pager.pages)
        #expect(list.nextPage?.text == pager.next.map { "\(SitePage.folder)/\($0)" })
        #expect(list.isWhole == pager.isWhole)
    }

    @Test func titlesThatSpeakOfItemsCountNothing() {
        let rows = (1...4).map {
            "<li><a href=\"t2025010\($0)_1.html\">云川县办理人大建议共10条情况的第\($0)号公告</a><span>2025-01-0\($0)</span></li>"
        }
        #expect(Reading.page(SitePage.column("<ul>\(rows.joined())</ul>"), as: .list).list?.isWhole == true)
    }

    @Test func theLastPageOfAListIsNotItsFirst() {
        let page = SitePage.column(Self.list + "<script>createPageHTML(3, 2, 'index', 'html')</script>")
        let list = Reading.page(page, at: WebAddress("\(SitePage.folder)/index_2.html"), as: .list).list
        #expect(list?.nextPage == nil)
        #expect(list?.isWhole == false)
    }
}
