import FoundationEssentials

/// What long pages consist of: matter that pages have, and what breaks parsers that are not linear.
enum ReadingShape: String, CaseIterable {
    case list, pairs = "link, date, br", article, tables, cells = "one table", wideSpans = "wide spans"
    case openBoxes = "open divs", openTables = "open tables", unclosed = "unclosed li and p"
    case formatting = "open b and i", strayEnds = "stray end tags", openLinks = "open links"
    case attributes = "one tag's attributes", manyAttributes = "tags of many attributes"
    case comments, openComments = "open comments", angles = "angle brackets", ampersands
    case scripts = "pager scripts", labels = "labels without dates", dates = "dates without links", records =
        "datastore"
    case metas = "meta tags", titles = "headings", inlineHeadings = "one long line"

    /// A page of about so many bytes.
    func page(bytes: Int) -> Data {
        let (head, _, tail) = parts
        var body = Data((Self.top + head).utf8)
        let unit = Data(parts.unit.utf8)
        body.reserveCapacity(bytes + unit.count + 64)
        while body.count < bytes { body += unit }
        return body + Data((tail + "</body></html>").utf8)
    }

    private static let top =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>政府信息公开年报</title></head><body><h1>政府信息公开年报</h1>"

    private var parts: (head: String, unit: String, tail: String) {
        switch self {
        case .list:
            (
                "<ul class=\"list\">",
                "<li><a href=\"./202601/t20260120_1234567.html\" title=\"某县教育局2025年年度报告\">某县教育局2025年年度报告</a><span>2026-01-20</span></li>\n",
                "</ul>"
            )
        case .pairs: ("<div>", "<a href=\"/a/1.html\">某县教育局2025年政府信息公开工作年度报告</a>&nbsp;2026-01-20<br>\n", "</div>")
        case .article:
            (
                "<div class=\"TRS_Editor\">", "<p style=\"text-indent:2em\">2025年，坚持把政务公开工作机制建设，切实保障群众知情权和监督权。</p>\n",
                "</div>"
            )
        case .tables:
            (
                "<div>",
                "<table border=\"1\"><tr><td rowspan=\"2\">一、本年新收</td><td>自然人</td><td>总计</td></tr><tr><td>3</td><td>3</td></tr></table>\n",
                "</div>"
            )
        case .cells:
            ("<table>", "<tr><td>1</td><td><p><span>2</span></p></td><td>3</td><td>&nbsp;</td></tr>\n", "</table>")
        case .wideSpans: ("<table>", "<tr><td rowspan=\"60000\" colspan=\"1000\">1</td><td>2</td></tr>\n", "</table>")
        case .openBoxes: ("", "<div>", "")
        case .openTables: ("", "<table><tr><td>", "")
        case .unclosed: ("<ul>", "<li><p>某县教育局<span>公开\n", "")
        case .formatting: ("<p>", "<b>公<i>开", "")
        case .strayEnds: ("<div>", "</b></span></ul>公开\n", "")
        case .openLinks: ("<div>", "<a href=\"/b/2.html\">某县教育局通知\n", "")
        case .attributes: ("<div ", "a1=\"2\" b=c ", ">公开</div>")
        case .manyAttributes: ("", "<p \((0..<40).map { "data-x\($0)=\"\($0)\"" }.joined(separator: " "))>公开</p>\n", "")
        case .comments: ("", "<!-- <li><a href=\"/1.html\">某局通知</a> 2026-01-20 -->\n", "")
        case .openComments: ("", "<!-- 公开 ", "")
        case .angles: ("<p>", "<<", "")
        case .ampersands: ("<p>", "&&#x;&nbsp", "")
        case .scripts: ("", "<script>createPageHTML(12, 0, \"index\", \"html\");var countPage = 3;</script>\n", "")
        case .labels: ("<div>", "<span>发布时间：</span>", "</div>")
        case .dates: ("<div>", "<p>于2025年1月20日</p><i>2026-01-20</i>", "</div>")
        case .records:
            (
                "<script type=\"text/xml\"><datastore><totalrecord>9</totalrecord><recordset>",
                "<record><![CDATA[<li><a href='/art/2026/1/2/art_1_2.html' title='某局年报'>某局年报</a><span>2026-01-02</span></li>]]></record>\n",
                "</recordset></datastore></script>"
            )
        case .metas: ("", "<meta name=\"PubDate\" content=\"2026-01-20 10:10\">\n", "")
        case .titles: ("", "<h2>一、总体情况</h2>\n", "")
        case .inlineHeadings: ("<p>", "公开工作情况。二、主动公开情况2025年3月1日，", "</p>")
        }
    }
}
