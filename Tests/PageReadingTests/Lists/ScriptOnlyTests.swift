import Supervision
import Testing

@testable import PageReading

/// Pages whose rows only a script would draw, in the frame of a site. None may be taken for a list.
struct ScriptOnlyTests {
    private static let box =
        "<div class=box><h3>通知公告</h3><ul>"
        + (1...4).map {
            "<li><a href=\"/tzgg/202502/t2025020\($0)_1.html\">云川县召开第\($0)次政府常务会议</a><span>2025-02-0\($0)</span></li>"
        }.joined() + "</ul></div>"

    private static let shells = [
        "<div id=\"app\"></div><script src=/static/js/chunk-vendors.js></script>",
        "<div id=\"root\"></div><script>window.webpackChunk=[]</script>",
        "<ul><li v-for=\"x in rows\"><a :href=\"x.url\">{{ x.title }}</a><span>{{x.date}}</span></li></ul>",
        "<ul>{{#each rows}}<li><a href=\"{{pcUrl}}\">{{title}}</a><span>{{formatDate pubDate}}</span></li>{{/each}}</ul>",
        "<ul ng-app=a><li ng-repeat=\"x in rows\"><a>{{x.title}}</a></li></ul><script>angular.module('a',[])</script>",
        "<script type=\"text/xml\"><datastore><nextgroup></nextgroup><recordset></recordset></datastore></script>",
        "<ul id=listBox></ul><script type=\"text/x-handlebars-template\">{{#each data}}<li><a href=\"{{pcUrl}}\">{{title}}</a>"
            + "</li>{{/each}}</script><script>loadPageData({channelCode:'nb'})</script>",
        "<div id=app><!-- --></div><script>new Vue({el:'#app'})</script>",
    ]

    @Test(arguments: shells)
    func aShellInTheFrameOfASiteIsScriptOnly(shell: String) {
        for page in [SitePage.column(shell), SitePage.plain(shell)] {
            #expect(Reading.page(page, as: .list).kind == .scriptOnly)
            #expect(Reading.rows(page).isEmpty)
        }
    }

    @Test(arguments: shells)
    func aBoxOfRowsBesideAShellIsNoList(shell: String) {
        let page = Reading.page(SitePage.column(shell + Self.box), as: .list)
        #expect(page.kind == .scriptOnly)
        #expect(page.list?.rows.isEmpty ?? true)
    }

    @Test func aListThatIsDrawnByTheServerIsAListBesideATemplate() {
        let list =
            "<ul>" + SitePage.each { "<li><a href=\"\($0.href)\">\($0.title)</a><span>\($0.date)</span></li>" }
            + "</ul>"
        let page = SitePage.column(list + "<script type=\"text/html\">{{title}}</script><div class=c>{{count}}</div>")
        #expect(Reading.rows(page) == SitePage.expected)
    }

    @Test func theTreeOfColumnsInAScriptIsNoList() {
        let tree = (1...6).map {
            "{\"code\":\"col10\($0)\",\"name\":\"政务公开栏目第\($0)项\",\"url\":\"/col/col10\($0)/index.html\",\"childCount\":\($0),\"releaseTime\":176400000\($0)000}"
        }.joined(separator: ",")
        let page = Reading.page(SitePage.column("<div id=app></div><script>var tree=[\(tree)]</script>"), as: .list)
        #expect(page.kind == .scriptOnly)
    }

    @Test func anArticleOfTheGuangdongCatalogueIsAnArticle() {
        let text = String(repeating: "<p>云川县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 20)
        let page = Reading.page(
            "<h1>云川县2024年政府信息公开工作年度报告</h1><p>发布时间：2025-01-20</p><div>\(text)</div><script>new Vue({})</script>",
            at: WebAddress("https://www.yunxi.example/gkmlpt/content/1/2/post_123456.html")
        )
        #expect(page.kind == .article)
    }

    @Test func aPageWithMenusOfYearsAndNoListLeadsToTheYears() {
        let years = (2021...2024).map { "<li><a href=\"/zwgk/nb/\($0)/\">\($0)年</a></li>" }.joined()
        let page = Reading.page(
            SitePage.column("<ul>\(years)</ul><div id=app></div><script>new Vue({})</script>"),
            as: .list
        )
        #expect(page.kind != .list)
        #expect(page.list?.isWhole == false)
        #expect(page.list?.yearColumns.map(\.year) == [2021, 2022, 2023, 2024])
    }
}
