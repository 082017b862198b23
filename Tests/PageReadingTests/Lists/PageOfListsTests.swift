import Supervision
import Testing

@testable import PageReading

/// Pages with several lists, of which one is the page's matter.
struct PageOfListsTests {
    private static func box(_ name: String, _ path: String, _ count: Int, word: String) -> String {
        let rows = (1...count).map {
            "<li><a href=\"/\(path)/202502/t2025020\($0)_\($0).html\">\(word)第\($0)次会议召开情况</a><span>2025-02-0\($0)</span></li>"
        }
        return
            "<div class=\"\(name)\"><h3>\(word)<a href=\"/\(path)/\">更多&gt;&gt;</a></h3><ul>\(rows.joined())</ul></div>"
    }
    private static let main =
        "<div class=\"list\"><ul>"
        + SitePage.each { "<li><a href=\"\($0.href)\">\($0.title)</a><span>\($0.date)</span></li>" }
        + "</ul></div>"

    @Test(arguments: ["hot-news", "right-side", "xgxx", "relatedNews", "rank", "tuijian"])
    func boxesBesideAreNoRows(name: String) {
        let page = SitePage.column(Self.main + Self.box(name, "xw", 3, word: "县领导调研"))
        #expect(Reading.rows(page) == SitePage.expected)
        #expect(Reading.page(page, as: .list).list?.isWhole == true)
    }

    @Test func friendLinksAndFootersAreNoRows() {
        let friends = (1...20).map { "<a href=\"http://www\($0).other.example/\">友情链接单位第\($0)号网站</a>" }.joined()
        #expect(Reading.rows(SitePage.column(Self.main + "<div class=yqlj>\(friends)</div>")) == SitePage.expected)
    }

    @Test func theMoreLinkOfABoxLeavesTheListWhole() {
        let page = SitePage.column(Self.main + "<div class=side><h3>热点</h3><a href=/rd/>更多</a></div>")
        #expect(Reading.page(page, as: .list).list?.isWhole == true)
    }

    @Test func theMoreLinkAboveTheRowsLeavesTheListOpen() {
        let head = "<h3>政府信息公开年报<a href=/zwgk/nb/all.html>更多&gt;&gt;</a></h3>"
        #expect(Reading.page(SitePage.column(head + Self.main), as: .list).list?.isWhole == false)
    }

    @Test(arguments: [
        "<div class=more><a href=\"javascript:loadMore()\">加载更多</a></div>", "<button id=more>查看更多</button>",
        "<a class=more href=\"javascript:;\">点击加载更多</a>", "<div class=\"load-more\">加载更多</div>",
    ])
    func aButtonThatLoadsMoreLeavesTheListOpen(button: String) {
        let page = Reading.page(SitePage.column(Self.main + button), as: .list)
        #expect(page.list?.rows.count == 4)
        #expect(page.list?.isWhole == false)
        #expect(page.signs.contains { $0.name == .morePages })
    }

    @Test func theTabsOfANewsHomeAreAllRows() {
        let page = Reading.page(
            SitePage.plain(Self.box("tab1", "a", 5, word: "政务要闻") + Self.box("tab2", "b", 5, word: "部门动态")),
            as: .list
        )
        #expect(page.list?.rows.count == 10)
    }

    @Test func aListThatIsWrittenTwiceIsReadOnce() {
        let phone = Self.main.replacing("class=\"list\"", with: "class=\"phone\" style=\"display:none\"")
        let page = Reading.page(SitePage.column(Self.main + phone + "<p>共8条</p>"), as: .list)
        #expect(page.list?.rows.map(Reading.describe) == SitePage.expected)
        #expect(page.list?.isWhole == false)
    }

    @Test(arguments: ["<li><a href=\"./202501/t2025", "<li><a href=\"./x1234.html\">云川县公", "</li>"])
    func aPageThatEndsInItsListIsNotWhole(end: String) {
        let rows = SitePage.each { "<li><a href=\"\($0.href)\">\($0.title)</a><span>\($0.date)</span></li>" }
        let start = "<html><body><div><ul>\(rows)"
        #expect(Reading.page(start + end, as: .list).list?.isWhole == false)
        #expect(Reading.page(start + "</ul></div>", as: .list).list?.isWhole == true)
    }

    @Test func theLastRowOfAListInPartsIsKept() {
        let parts = [SitePage.rows.prefix(3), SitePage.rows.suffix(1)].map { rows in
            "<ul class=news>" + rows.map { "<li><a href=\"\($0.href)\">\($0.title)</a><i>\($0.date)</i>" }.joined()
                + "</ul>"
        }
        #expect(Reading.rows(SitePage.column("<div>\(parts.joined())</div>")) == SitePage.expected)
    }

    @Test func aBoxOfAnotherColumnDoesNotBeatAListInParts() {
        let parts = [SitePage.rows.prefix(2), SitePage.rows[2...2], SitePage.rows.suffix(1)].enumerated().map {
            index,
            rows in
            "<p class=year>\(2025 - index)年</p><ul>"
                + rows.map { "<li><a href=\"\($0.href)\">\($0.title)</a><i>\($0.date)</i></li>" }.joined() + "</ul>"
        }
        let word = "县政府召开推进乡村振兴工作第二季度"
        let box = Self.box("left_box", "tzgg", 4, word: word).replacing("<h3>\(word)", with: "<h3>通知公告")
        #expect(Reading.rows(SitePage.column("<div class=x>\(parts.joined())</div>" + box)) == SitePage.expected)
    }

    @Test func aRowThatIsLeftOverInATableOfTwoColumnsIsKept() {
        func cells(_ row: SitePage.Row) -> String {
            "<td><a href=\"\(row.href)\">\(row.title)</a></td><td>\(row.date)</td>"
        }
        let rows = SitePage.rows
        let table = "<table><tr>\(cells(rows[0]))\(cells(rows[1]))</tr><tr>\(cells(rows[2]))</tr></table>"
        #expect(Reading.rows(SitePage.column(table)) == Array(SitePage.expected.prefix(3)))
    }

    @Test(arguments: ["相关链接", "热点推荐", "最新信息", "热门排行"])
    func aBoxIsToldByItsHeading(heading: String) {
        let box = Self.box("left_box", "tzgg", 5, word: "县政府召开")
            .replacing("<h3>县政府召开<a href=\"/tzgg/\">更多&gt;&gt;</a></h3>", with: "<h3>\(heading)</h3>")
        #expect(Reading.rows(SitePage.column(box + Self.main)) == SitePage.expected)
        let undated = "<ul>" + SitePage.each { "<li><a href=\"\($0.href)\">\($0.title)</a></li>" } + "</ul>"
        #expect(Reading.rows(SitePage.column(box + undated)) == SitePage.undated)
        #expect(Reading.rows(SitePage.column(box + "<div><!--\(Self.main)--></div>")) == SitePage.expected)
        #expect(Reading.page(SitePage.column(box + "<p>暂无数据</p>"), as: .list).kind != .list)
    }

    // MARK: Columns of years

    private static func years(_ link: (Int) -> String) -> String {
        "<div class=\"leftmenu\"><h3>政府信息公开年报</h3><ul>"
            + (2021...2024).reversed().map { "<li>\(link($0))</li>" }.joined()
            + "</ul></div>"
    }

    private static let yearLinks: [String: @Sendable (Int) -> String] = [
        "2025年": { "<a href=\"/zwgk/nb/\($0)/\">\($0)年</a>" },
        "2025": { "<a href=\"../nb\($0)/index.html\">\($0)</a>" },
        "2025年度": { "<a href=\"/zwgk/c1101\($0 % 100)/list.shtml\">\($0)年度</a>" },
        "2025年年报": { "<a href=\"/zwgk/list_\($0).html\">\($0)年年报</a>" },
        "2025年政府信息公开年度报告": { "<a href=\"/col/col4215\($0 % 10)/index.html\">\($0)年政府信息公开年度报告</a>" },
    ]

    @Test(arguments: yearLinks.keys.sorted())
    func theColumnsOfYearsAreRead(name: String) throws {
        let link = try #require(Self.yearLinks[name])
        let page = Reading.page(SitePage.column(Self.years(link) + Self.main), as: .list)
        #expect(page.list?.yearColumns.map(\.year) == [2024, 2023, 2022, 2021])
        #expect(page.list?.rows.map(Reading.describe) == SitePage.expected)
    }

    @Test func chineseYearsAreColumnsToo() {
        let links = [("二〇二四年", "/nb/a/"), ("二〇二三年", "/nb/b/"), ("二〇二二年", "/nb/c/")]
        let menu = links.map { "<a href=\"\($0.1)\">\($0.0)</a>" }.joined()
        let page = Reading.page(SitePage.column("<div class=tab>\(menu)</div>" + Self.main), as: .list)
        #expect(page.list?.yearColumns.map(\.year) == [2024, 2023, 2022])
    }

    @Test func thePresentColumnIsLeftOut() {
        let menu = "<a href=\"./\">2025年</a><a href=\"../nb2024/\">2024年</a><a href=\"../nb2023/\">2023年</a>"
        let page = Reading.page(SitePage.column("<div class=tab>\(menu)</div>" + Self.main), as: .list)
        #expect(page.list?.yearColumns.map(\.year) == [2024, 2023])
    }

    @Test func documentsAndArchivesAreNoColumnsOfYears() {
        let documents = (2021...2023).map { "<a href=\"/nb/202401/t\($0)0115_55.html\">\($0)年</a>" }.joined()
        let months = (1...12).map { "<a href=\"/archive/2024/\($0)/\">2024年\($0)月</a>" }.joined()
        let page = Reading.page(
            SitePage.column("<div class=tab>\(documents)</div><div>\(months)</div>" + Self.main),
            as: .list
        )
        #expect(page.list?.yearColumns.isEmpty == true)
    }
}
