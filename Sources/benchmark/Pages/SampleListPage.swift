/// A list of annual reports as a government site shows it: menus, code and styles around twenty dated rows.
///
/// About 60 kB and 100 links; `li` and `td` are left open, as editors of such sites leave them.
struct SampleListPage {
    let agency: SampleAgency
    private var text: SampleText
    private var html = ""

    /// The newest report in the lists. It is older than every supervised year, so that no article is fetched: the
    /// benchmark measures lists.
    static let newestReportYear = 2024
    static let rows = 20

    /// The page as text; what it declares is true of its bytes once they are encoded.
    static func html(of agency: SampleAgency, seed: UInt64) -> String {
        var page = SampleListPage(agency: agency, seed: seed)
        page.write()
        return page.html
    }

    private init(agency: SampleAgency, seed: UInt64) {
        self.agency = agency
        text = SampleText(numbers: SeededNumbers(seed: seed, stream: agency.index))
    }

    private mutating func write() {
        html.reserveCapacity(96 << 10)
        writeHead()
        writeMenu()
        html += "<div class=main><table width=1200 border=0 cellpadding=0 cellspacing=0><tr><td valign=top width=260>\n"
        writeSide()
        html += "<td valign=top><div class=\"position\">当前位置：<a href=\"/\">首页</a> &gt; 政府信息公开年报</div>\n"
        writeRows()
        html += "</table></div>\n"
        writeGuide()
        writeFoot()
    }

    private mutating func writeHead() {
        html += """
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
            "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><head>
            <meta http-equiv="Content-Type" content="text/html; charset=\(agency.isNational ? "gb2312" : "utf-8")">
            <title>政府信息公开年报_\(agency.name)</title>
            <meta name="SiteName" content="\(agency.name)"><meta name="ColumnName" content="政府信息公开年报">
            <meta name="ColumnDescription" content="\(text.paragraph(40))">
            <style type="text/css">
            \(text.styleSheet(rules: 70))</style>
            <script type="text/javascript">
            \(text.script(lines: text.numbers.number(60...150)))</script>
            </head><body>

            """
    }

    private mutating func writeMenu() {
        html += "<div class=\"head\"><h1>\(agency.name)</h1></div><ul class=\"nav\">\n"
        for column in 0..<9 {
            html += "<li class=\"n\(column)\"><a href=\"/col/col\(text.numbers.number(1000...9999))/index.html\">"
            html += "\(text.phrase())</a>\n<ul class=\"sub\">\n"
            for _ in 0..<4 {
                html += "<li><a href=\"/col/col\(text.numbers.number(1000...9999))/index.html\" target=\"_blank\""
                html += " style=\"font-size:14px\">\(text.phrase())</a>\n"
            }
            html += "</ul>\n"
        }
        html += "</ul>\n"
    }

    private mutating func writeSide() {
        html += "<table class=\"side\" width=\"100%\">\n"
        for _ in 0..<20 {
            html += "<tr><td height=32 background=\"/images/bg\(text.numbers.number(1...9)).gif\">"
            html += "<img src=\"/images/dot.gif\" width=4 height=7 alt=\"\">&nbsp;<font color=\"#333333\">"
            html +=
                "<a href=\"/zwgk/\(text.numbers.number(1000...9999))/\" class=\"bt_link\">\(text.phrase())</a></font>\n"
        }
        html += "</table>\n"
    }

    private mutating func writeRows() {
        html += "<ul class=\"news_list\">\n"
        for position in 0..<Self.rows {
            let year = Self.newestReportYear - position
            let (title, date) = year >= firstReportYear ? report(on: year) : other(position)
            html +=
                "<li><a href=\"/art/\(date.prefix(4))/art_\(agency.index)_\(text.numbers.number(10_000...99_999)).html\""
            html += " title=\"\(title)\" target=\"_blank\">\(title)</a><span class=\"date\">\(date)</span>\n"
        }
        html += "</ul><div class=\"page\">共 \(Self.rows) 条　第 1/1 页</div>\n"
    }

    /// The first year on which the agency reported; many departments are younger than the regulation of 2008.
    private var firstReportYear: Int { 2008 + agency.index * 7 % 11 }

    private mutating func report(on year: Int) -> (title: String, date: String) {
        let day = text.numbers.number(10...31)
        return ("\(agency.name)\(year)年政府信息公开工作年度报告", "\(year + 1)-01-\(day)")
    }

    /// What else stands in such columns.
    private mutating func other(_ position: Int) -> (title: String, date: String) {
        let day = text.numbers.number(10...28)
        return ("\(agency.name)关于\(text.phrase())和\(text.phrase())的说明", "\(2024 - position)-06-\(day)")
    }

    private mutating func writeGuide() {
        html += "<div class=\"guide\"><table border=1 class=\"kv\">\n"
        for _ in 0..<30 {
            html += "<tr><td nowrap=\"nowrap\" align=\"right\"><b>\(text.phrase())</b>：<td>\(text.paragraph(50))\n"
        }
        html += "</table>\n"
        for _ in 0..<18 {
            html += "<p style=\"text-indent:2em\"><span style=\"font-family:宋体;font-size:16px\">"
            html += "\(text.paragraph(90))</span></p>\n"
        }
        html += "</div>\n"
    }

    private mutating func writeFoot() {
        html += "<div class=\"foot\"><select name=\"site\">\n"
        for _ in 0..<40 {
            html += "<option value=\"http://\(text.numbers.number(1...99)).example/\">\(text.phrase())\n"
        }
        html += "</select>\n"
        for _ in 0..<14 {
            html += "<a href=\"http://www.example/\(text.numbers.number(1...999))\">\(text.phrase())</a> |\n"
        }
        html += "<p>主办：\(agency.name)　网站标识码：99000\(text.numbers.number(10_000...99_999))</p></div>\n"
        html += "<script>\n\(text.script(lines: 15))</script></body></html>\n"
    }
}
