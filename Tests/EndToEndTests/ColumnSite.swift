import TestSupport

/// Pages of an invented portal in the markup of common government sites.
struct ColumnSite {
    private let workspace: Workspace

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// A column whose rows bear these dates.
    func putColumn(_ path: String, _ dates: [String]) {
        let rows = dates.enumerated().map { index, date in
            "<li><a href=\"\(path)t\(index)_\(date).html\">云泽市\(date)第\(index)次督导检查工作情况通报</a><span>\(date)</span></li>"
        }
        put(path, title: "工作动态", "<h2>工作动态</h2>\n<ul class=\"list\">\n\(rows.joined(separator: "\n"))\n</ul>")
    }

    /// A column whose rows bear no dates: how new they are is what was seen.
    func putUndatedColumn(_ path: String) {
        let rows = (0..<8).map { index in
            "<li><a href=\"\(path)202603/t20260316_1000\(index).html\">云泽市第\(index)轮不带日期的督导检查工作情况通报</a></li>"
        }
        put(path, title: "工作动态", "<h2>工作动态</h2>\n<ul class=\"list\">\n\(rows.joined(separator: "\n"))\n</ul>")
    }

    /// A disclosure platform that leads to these parts.
    func putPlatform(_ parts: [String]) {
        let links = parts.map { "<li><a href=\"/zfxxgk/\($0.utf8.count)/\">\($0)</a></li>" }.joined()
        put(
            "/zfxxgk/",
            title: "政府信息公开",
            """
            <h1>政府信息公开</h1><ul class="parts">\(links)</ul>
            <form action="/search"><input name="q" placeholder="请输入关键词"></form>
            <p>\(String(repeating: "本平台公开本机关依法应当主动公开的政府信息。", count: 6))</p>
            """
        )
    }

    private func put(_ path: String, title: String, _ main: String) {
        workspace.put(
            path,
            .page(
                """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(title)_云泽市人民政府</title>
                <meta name="SiteName" content="云泽市人民政府"></head><body>
                <div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>
                <div class="main">\(main)</div>
                <div class="footer">主办：云泽市人民政府（虚构）</div></body></html>
                """
            )
        )
    }
}
