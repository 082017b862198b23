import Supervision

/// Builds pages of an invented site around the list under test: navigation, trail, the list, footer.
enum SitePage {
    struct Row {
        let title: String
        let href: String
        let date: String

        var month: String { String(date.prefix(7)) }
        var day: String { String(date.suffix(2)) }
        var monthAndDay: String { String(date.suffix(5)) }

        func date(with separator: String) -> String { date.split(separator: "-").joined(separator: separator) }

        /// `2025/1/6`: no zeros before month and day.
        func shortDate(with separator: String) -> String {
            date.split(separator: "-").map { $0.first == "0" ? String($0.dropFirst()) : String($0) }
                .joined(separator: separator)
        }
    }

    static let folder = "https://www.yunxi.example/zwgk/xxgknb"

    static let rows = [
        Row(title: "青石市2024年政府信息公开工作年度报告", href: "./202501/t20250121_31.html", date: "2025-01-21"),
        Row(title: "青石市水利局2024年政府信息公开工作年度报告", href: "./202501/t20250116_27.html", date: "2025-01-16"),
        Row(title: "云川县2023年政府信息公开工作年度报告", href: "./202401/t20240109_22.html", date: "2024-01-09"),
        Row(title: "白塔镇2023年政府信息公开工作年度报告", href: "./202312/t20231203_13.html", date: "2023-12-03"),
    ]

    /// The rows as `Reading.describe` writes them.
    static let expected = rows.map { "\($0.title) | \(folder)/\($0.href.dropFirst(2)) | \($0.date)" }
    static let undated = rows.map { "\($0.title) | \(folder)/\($0.href.dropFirst(2)) | -" }

    static func each(_ separator: String = "\n", row: (Row) -> String) -> String {
        rows.map(row).joined(separator: separator)
    }

    static let header = """
        <div class="header"><ul class="nav"><li><a href="/">首页</a><li><a href="/zwgk/">政务公开</a><li><a href="/bsfw/">办事服务大厅</a>\
        <li><a href="/hdjl/">互动交流</a><li><a href="/zjyx/">走进云川县</a></ul></div>
        """
    static let trail = """
        <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="./">政府信息公开年报</a></div>
        """
    static let menu = """
        <div class="leftmenu"><ul><li><a href="/zwgk/zn/">政府信息公开指南</a></li><li><a href="/zwgk/zd/">政府信息公开制度</a></li>\
        <li><a href="/zwgk/fd/">法定主动公开内容</a></li><li><a href="/zwgk/ysq/">依申请公开平台</a></li></ul></div>
        """
    static let footer = """
        <div class="footer"><p>主办单位：云川县人民政府办公室　网站标识码：9999990001　今天是2025年3月1日</p>\
        <p><a href="/wzdt/">网站地图</a> <a href="https://beian.example/">备案12345678号</a> <a href="http://www.other.example/">友情链接：云川县司法局</a></p></div>
        """

    /// A page of a column, with the labels of government sites.
    static func column(_ list: String, scripts: String = "") -> String {
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><meta name="SiteName" content="云川县人民政府">
        <meta name="ColumnName" content="政府信息公开年报"><title>政府信息公开年报_云川县人民政府</title>\(scripts)</head><body>
        \(bare(list))</body></html>
        """
    }

    /// The same without labels.
    static func plain(_ list: String) -> String {
        "<html><head><title>政府信息公开年报_云川县人民政府</title></head><body>\(bare(list))</body></html>"
    }

    private static func bare(_ list: String) -> String {
        "\(header)\(trail)<div class=\"wrap\">\(menu)<div class=\"con\">\(list)</div></div>\(footer)"
    }
}
