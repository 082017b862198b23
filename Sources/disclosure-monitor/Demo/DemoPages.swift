/// The pages around the demo's reports: lists and articles in the markup of common government sites.
enum DemoPages {
    /// A list of annual reports, newest first: link and date in a row, long titles cut as sites cut them.
    static func list(of agencies: [DemoAgency], charset: String) -> String {
        let rows = agencies.flatMap { agency in agency.reportYears.map { (agency, $0) } }
            .sorted { $0.0.published($0.1) > $1.0.published($1.1) }
            .map { agency, year in
                let title = agency.title(year)
                return """
                    <li><a href="\(agency.reportPath(year))" title="\(title)">\(title.prefix(18))…</a>\
                    <span>\(agency.published(year))</span></li>
                    """
            }
        let owner = agencies.count == 1 ? agencies[0].name : "云泽市人民政府"
        return page(
            title: "政府信息公开年报_\(owner)",
            metadata: ["ColumnName": "政府信息公开年报", "ColumnType": "信息公开年报"],
            charset: charset,
            main: "<h2>政府信息公开年报</h2>\n<ul class=\"list\">\n\(rows.joined(separator: "\n"))\n</ul>"
        )
    }

    /// One report with its title, date line and text.
    static func report(_ report: SampleReport, charset: String) -> String {
        let published = report.agency.published(report.reportYear)
        let title = report.agency.title(report.reportYear)
        return page(
            title: "\(title)_云泽市人民政府",
            metadata: ["ArticleTitle": title, "PubDate": "\(published) 09:30", "ContentSource": report.agency.name],
            charset: charset,
            main: """
                <h1>\(title)</h1>
                <div class="info">发布日期：\(published)　来源：\(report.agency.name)　浏览次数：\(title.utf8.count)</div>
                <div class="TRS_Editor">
                \(report.body)
                </div>
                """
        )
    }

    private static func page(title: String, metadata: [String: String], charset: String, main: String) -> String {
        let tags = metadata.sorted { $0.key < $1.key }
            .map { "<meta name=\"\($0.key)\" content=\"\($0.value)\">" }.joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html><head><meta charset="\(charset)"><title>\(title)</title>
            <meta name="SiteName" content="云泽市人民政府"><meta name="SiteIDCode" content="9900000001">
            \(tags)</head>
            <body>
            <div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/bsfw/">办事服务</a></div>
            <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 年报</div>
            <div class="main">
            \(main)
            </div>
            <div class="footer">主办：云泽市人民政府　地址：云泽市镕江路（虚构）</div>
            </body></html>
            """
    }
}
