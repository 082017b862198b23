import Supervision
import Testing

@testable import PageReading

struct ListReadingTests {
    private static let folder = "https://www.yunxi.example/zwgk/xxgknb"
    private static let expected = [
        "云溪县2023年政府信息公开工作年度报告 | \(folder)/202401/t20240115_31.html | 2024-01-15",
        "云溪县水利局2022年政府信息公开工作年度报告 | \(folder)/202301/t20230120_22.html | 2023-01-20",
        "青石镇2021年政府信息公开工作年度报告 | \(folder)/202201/t20220128_13.html | 2022-01-28",
    ]

    private static let rows: [(title: String, href: String, date: String)] = [
        ("云溪县2023年政府信息公开工作年度报告", "./202401/t20240115_31.html", "2024-01-15"),
        ("云溪县水利局2022年政府信息公开工作年度报告", "./202301/t20230120_22.html", "2023-01-20"),
        ("青石镇2021年政府信息公开工作年度报告", "./202201/t20220128_13.html", "2022-01-28"),
    ]

    /// A page of a site: navigation, trail, the list, footer.
    private static func page(_ list: String) -> String {
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><meta name="SiteName" content="云溪县人民政府">
        <meta name="ColumnName" content="政府信息公开年报"><title>政府信息公开年报_云溪县人民政府</title></head><body>
        <div class="header"><ul class="nav"><li><a href="/">首页</a><li><a href="/zwgk/">政务公开</a><li><a href="/bsfw/">办事服务大厅</a></ul></div>
        <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="./">政府信息公开年报</a></div>
        <div class="leftmenu"><ul><li><a href="/zwgk/zn/">政府信息公开指南</a></li><li><a href="/zwgk/zd/">政府信息公开制度</a></li></ul></div>
        <div class="con">\(list)</div>
        <div class="footer"><p>主办单位：云溪县人民政府办公室　今天是2024年3月1日 <a href="/wzdt/">网站地图</a> <a href="https://beian.example/">备案12345678号</a></p></div>
        </body></html>
        """
    }

    private static func list(_ row: (String, String, String) -> String) -> String {
        rows.map { row($0.title, $0.href, $0.date) }.joined(separator: "\n")
    }

    /// One list, in the tags of many publishing systems.
    private static let structures: [(name: String, markup: String)] = [
        ("ul of links and spans", "<ul>" + list { "<li><a href=\"\($1)\">\($0)</a><span>\($2)</span></li>" } + "</ul>"),
        ("date before the link", "<ul>" + list { "<li><span>[\($2)]</span><a href='\($1)'>\($0)</a></li>" } + "</ul>"),
        (
            "bold date",
            "<ul>" + list { "<li><a target=_blank href=\"\($1)\" title=\"\($0)\">\($0)</a><b>\($2)</b></li>" } + "</ul>"
        ),
        (
            "link around title and date",
            "<ul>" + list { "<li><a href=\($1)><span class=t>\($0)</span><i>\($2)</i></a></li>" } + "</ul>"
        ),
        (
            "upper-case table with separator rows",
            "<TABLE><TBODY>"
                + list {
                    "<TR><TD height=25><IMG src=a.gif>&nbsp;<A href=\"\($1)\">\($0)</A></TD><TD width=60>\($2)</TD></TR><TR height=1><TD colspan=2></TD></TR>"
                } + "</TBODY></TABLE>"
        ),
        (
            "table with a header row and other columns",
            "<table><tr><th>名称</th><th>索引号</th><th>发布机构</th><th>成文日期</th><th>发布日期</th></tr>"
                + list {
                    "<tr><td><a href='\($1)' title='\($0)'>\($0)</a></td><td>000014348/2020-35428</td><td><a href='/jg/'>办公室</a></td><td>2001-02-03</td><td>\($2)</td></tr>"
                } + "</table>"
        ),
        ("definition lists", list { "<dl><dd><a href=\"\($1)\">\($0)</a></dd><dd>\n  \($2)\n</dd></dl>" }),
        ("one definition list", "<dl>" + list { "<dt><a href=\"\($1)\">\($0)</a></dt><dd>\($2)</dd>" } + "</dl>"),
        (
            "divs",
            list { "<div class=row><div class=t><a href=\"\($1)\">\($0)</a></div><div class=d>发布日期：\($2)</div></div>" }
        ),
        ("flat lines", "<p>" + list { "<a href=\"\($1)\">\($0)</a>（\($2)）<br>" } + "</p>"),
        (
            "unclosed links and items",
            "<ul>" + list { "<li><font color=red><a href=\"\($1)\">\($0)<span>\($2)</span>" } + "</ul>"
        ),
        (
            "rows of a nested table",
            "<table><tr><td><table>" + list { "<tr><td>·</td><td><a href=\"\($1)\">\($0)</a></td><td>\($2)</td></tr>" }
                + "</table></td></tr></table>"
        ),
        (
            "cut titles",
            "<ul>" + list { "<li><a href=\"\($1)\" title=\"\($0)\">\($0.prefix(10))…</a><span>\($2)</span></li>" }
                + "</ul>"
        ),
        (
            "pictures and summaries beside titles",
            "<ul>"
                + list {
                    "<li><a href=\"\($1)\"><img src=a.jpg></a><h4><a href=\"\($1)\">\($0)</a></h4><p><a href=\"\($1)\">现将本机关去年的政府信息公开工作情况公布如下，欢迎社会各界监督。[详细]</a></p><em>\($2)</em></li>"
                } + "</ul>"
        ),
        (
            "categories before titles",
            "<ul>" + list { "<li><a href=\"/zwgk/\">[年报]</a><a href=\"\($1)\">\($0)</a><span>\($2)</span></li>" }
                + "</ul>"
        ),
        ("groups of rows", list { "<ul><li><a href=\"\($1)\">\($0)</a><span>\($2)</span></li></ul>" }),
        (
            "form around the rows",
            "<table><form action=x>" + list { "<tr><td><a href=\"\($1)\">\($0)</a></td><td>\($2)</td></tr>" }
                + "</form></table>"
        ),
        (
            "dates as a day and a month",
            "<ul>"
                + list { "<li><div><b>\($2.suffix(2))</b><i>\($2.prefix(7))</i></div><a href=\"\($1)\">\($0)</a></li>" }
                + "</ul>"
        ),
    ]

    @Test(arguments: structures.map(\.name))
    func aListIsReadWhateverItsTags(name: String) throws {
        let structure = try #require(Self.structures.first { $0.name == name })
        #expect(Reading.rows(Self.page(structure.markup)) == Self.expected)
        #expect(Reading.page(Self.page(structure.markup), as: .list).kind == .list)
    }

    @Test func rowsInAnUndatedListAreReadToo() {
        let page = Reading.page(
            Self.page("<ul>" + Self.list { "<li><a href=\"\($1)\">\($0)</a></li>\($2.isEmpty ? "x" : "")" } + "</ul>")
        )
        #expect(page.kind == .list)
        #expect(page.list?.rows.map(\.title) == Self.rows.map(\.title))
        #expect(page.list?.rows.allSatisfy { $0.date == nil } == true)
    }

    @Test func aRowWithoutADateInADatedListIsKept() {
        let markup =
            "<ul>" + Self.list { "<li><a href=\"\($1)\">\($0)</a><span>\($2 == "2023-01-20" ? "" : $2)</span></li>" }
            + "</ul>"
        #expect(
            Reading.page(Self.page(markup)).list?.rows.map(\.date) == [
                Reading.date("2024-01-15"), nil, Reading.date("2022-01-28"),
            ]
        )
    }

    @Test func aMonthAndADayWithoutAYearDateNothing() {
        let markup =
            "<ul>" + Self.list { "<li><a href=\"\($1.suffix(8))\">\($0)</a><span>[\($2.suffix(5))]</span></li>" }
            + "</ul>"
        let rows = Reading.page(Self.page(markup)).list?.rows
        #expect(rows?.count == 3)
        #expect(rows?.allSatisfy { $0.date == nil } == true)
    }

    @Test func theYearOfAMonthAndADayStandsInTheAddressThatSaysTheSameDay() {
        let markup =
            "<ul>" + Self.list { "<li><a href=\"\($1)\">\($0)</a><span>[\($2.suffix(5))]</span></li>" } + "</ul>"
        let dated = "<ul>" + Self.list { "<li><a href=\"\($1)\">\($0)</a><span>\($2)</span></li>" } + "</ul>"
        let rows = Reading.page(Self.page(markup)).list?.rows.map(\.date)
        #expect(rows == Reading.page(Self.page(dated)).list?.rows.map(\.date))
    }

    @Test func aDateInsideATitleIsNotTheRowsDate() {
        let markup = """
            <ul><li><a href="./202401/t20240105_1.html">关于2023年12月31日前报送年度报告的通知</a><span>2024-01-05</span></li>
            <li><a href="./202401/t20240104_2.html">云溪县关于2024-01-01起施行新办法的公告</a><span>2024-01-04</span></li></ul>
            """
        #expect(
            Reading.page(Self.page(markup)).list?.rows.map(\.date) == [
                Reading.date("2024-01-05"), Reading.date("2024-01-04"),
            ]
        )
    }

    @Test func aBoxBesideTheListIsLeftOut() {
        let main = "<ul class=list>" + Self.list { "<li><a href=\"\($1)\">\($0)</a><span>\($2)</span></li>" } + "</ul>"
        let side =
            "<div class=\"hot-news\"><ul><li><a href=\"/xw/202403/t20240302_9.html\">县领导调研春耕备耕工作</a><span>2024-03-02</span></li></ul></div>"
        #expect(Reading.rows(Self.page(main + side)) == Self.expected)
    }

    @Test func severalListsOfEqualStandingAreAllRead() {
        let first = "<ul class=a>" + Self.list { "<li><a href=\"\($1)\">\($0)</a><span>\($2)</span></li>" } + "</ul>"
        let second =
            "<div><div><table>" + Self.list { "<tr><td><a href=\"/b/\($1)\">\($0)</a></td><td>\($2)</td></tr>" }
            + "</table></div></div>"
        #expect(Reading.rows(Self.page(first + second)).count == 6)
    }

    @Test func aListInsideACommentIsReadWithASign() {
        let rows = Self.list { "<li><a href=\"\($1)\" title=\"\($0)\">\($0)</a><b>\($2)</b></li>" }
        let page = Reading.page(
            Self.page("<ul><!-- \(rows) <script>createPageHTML('page_div',4, 1,'list','shtml',61);</script>--></ul>")
        )
        #expect(page.list?.rows.map(Reading.describe) == Self.expected)
        #expect(page.list?.rowsTotal == 61)
        #expect(page.list?.pagesTotal == 4)
        #expect(page.signs.contains { $0.name == .listInComment })
    }

    @Test func aCommentedRowBesideAShownListIsNoRow() {
        let markup =
            "<ul>" + Self.list { "<li><a href=\"\($1)\">\($0)</a><span>\($2)</span></li>" }
            + "<!--<li><a href=\"./202001/t20200101_1.html\">云溪县2019年政府信息公开工作年度报告</a><span>2020-01-01</span></li>--></ul>"
        #expect(Reading.rows(Self.page(markup)) == Self.expected)
    }

    @Test func recordsInAScriptBlockAreRows() {
        let records = Self.list {
            "<record><![CDATA[<li><a href=\"\($1)\" title=\"\($0)\">\($0.prefix(8))...</a><span>\($2)</span></li>]]></record>"
        }
        let markup =
            "<script type=\"text/xml\"><datastore><nextgroup></nextgroup><recordset>\(records)</recordset></datastore></script><script>var totalRecord = 43;</script>"
        let page = Reading.page(Self.page(markup))
        #expect(page.list?.rows.map(Reading.describe) == Self.expected)
        #expect(page.list?.rowsTotal == 43)
        #expect(page.list?.isWhole == false)
    }

    @Test func linksThatLeadNowhereAreNoRows() {
        let markup =
            "<ul><li><a href=\"javascript:;\">云溪县2020年政府信息公开工作年度报告</a><span>2021-01-15</span></li><li><a href=\"#\">青石镇2020年政府信息公开年报</a><span>2021-01-15</span></li></ul>"
        #expect(Reading.rows(Self.page(markup)).isEmpty)
    }

    @Test func linksAreResolvedAgainstTheBaseOfThePage() {
        let markup =
            "<base href=\"/other/place/\"><ul><li><a href=\"t20240115_31.html\">云溪县2023年政府信息公开工作年度报告</a><span>2024-01-15</span></li></ul>"
        #expect(
            Reading.rows(markup) == [
                "云溪县2023年政府信息公开工作年度报告 | https://www.yunxi.example/other/place/t20240115_31.html | 2024-01-15"
            ]
        )
    }

    @Test func aListWithoutRowsIsNotWhole() {
        #expect(Reading.page(Self.page("<ul></ul>"), as: .list).list?.isWhole != true)
    }
}
