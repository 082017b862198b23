import Foundation
import TestSupport

/// The site of an invented city, with the traps of real ones.
struct InventedPortal {
    let workspace: Workspace
    /// Another site, which the portal links.
    private let stranger = "http://127.0.0.2:9"

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    private static let utf8 = ["Content-Type": "text/html; charset=utf-8"]

    func publish() {
        put("/", title: "云泽市人民政府门户网站", Self.menu(stranger), column: nil)
        put("/zfxxgk/", title: "政府信息公开", Self.platform, column: "政府信息公开")
        let guide = Self.page("政府信息公开指南", "<h1>指南</h1>" + Self.sentences, column: "信息公开指南", charset: "gb2312")
        let national = LoopbackServer.Answer.page(NationalText.encoded(guide), headers: ["Content-Type": "text/html"])
        workspace.put("/zfxxgk/zn.html", national)
        put("/zfxxgk/nb/", title: "政府信息公开年报", Self.reports, column: "信息公开年报")
        put("/zfxxgk/nr/", title: "法定主动公开内容", Self.content, column: nil)
        put("/zfxxgk/yjs/", title: "预决算公开", Self.rows("yjs", "云泽市2026年部门预算公开"), column: nil)
        put("/zfxxgk/cf/", title: "行政许可", Self.rows("cf", "云泽市行政许可结果公示"), column: "行政许可")
        put("/zwgk/tzgg/", title: "通知公告", Self.rows("tzgg", "关于开展检查工作的通知"), column: "通知公告")
        put("/xw/", title: "工作动态", Self.rows("xw", "云泽市召开工作推进会议"), column: "工作动态")
        put("/gh/", title: "规划计划", Self.rows("gh", "云泽市专项规划文本"), column: nil)
        put("/ndbb/", title: "政府网站工作年度报表", Self.rows("bb", "云泽市政府网站工作年度报表"), column: nil)
        put("/zcwj/", title: "政策文件", Self.scripted, column: "政策文件")
        workspace.put("/jd/", .page("<h1>412</h1>", status: 412))
        for month in 1...60 { put("/cal/\(month)", title: "日历", "<a href=/cal/\(month + 1)>下一月</a>", column: nil) }
    }

    private func put(_ path: String, title: String, _ body: String, column: String?) {
        workspace.put(path, .page(Self.page(title, body, column: column), headers: Self.utf8))
    }

    private static func page(_ title: String, _ body: String, column: String?, charset: String = "utf-8") -> String {
        """
        <html><head><meta charset="\(charset)"><title>\(title)</title><meta name="SiteName" content="云泽市人民政府">
        <meta name="SiteIDCode" content="9900000001"><meta name="ColumnName" content="\(column ?? "")"></head>
        <body>\(body)<div class="footer"><p>主办单位：云泽市人民政府办公室 网站标识码：9900000001</p></div></body></html>
        """
    }

    private static func menu(_ stranger: String) -> String {
        """
        <div class="nav"><a href="/">首页</a><a href="zfxxgk/">政府信息公开</a><a href="./zwgk/tzgg/">通知公告</a>
        <a href="/xw/">工作动态</a><a href="/zcwj/">政策文件</a><a href="/gh/">規劃計劃</a><a href="/jd/">政策解读</a>
        <a href="\(stranger)/tj/">统计信息</a><a href="/qynb/">企业年报</a><a href="/qy/">企业信息公开年报</a></div>
        <div><a href="/ndbb/">政府网站工作年度报表</a><a href="/cal/1">2026年11月21日</a><a href="/cal/2">下一月</a></div>
        """ + rows("yw", "云泽市政府常务会议召开")
    }

    private static let platform = """
        <ul><li><a href="zn.html">政府信息公开指南</a></li><li><a href="zd/">政府信息公开制度</a></li>
        <li><a href="nr/">法定主动公开内容</a></li><li><a href="nb/">政府信息公开年报</a></li></ul>
        """

    private static let content = """
        <ul><li><a href="../yjs/">财政预决算</a></li><li><a href="/zfxxgk/cf/">行政处罚</a></li>
        <li><a href="/rs/">云泽市人事局</a></li></ul>
        """

    private static let reports =
        "<ul>"
        + (2019...2025).reversed().map { year in
            "<li><a href=\"\(year).html\">云泽市\(year)年政府信息公开工作年度报告</a><span>\(year + 1)-03-20</span></li>"
        }.joined() + "</ul>"

    private static func rows(_ name: String, _ title: String) -> String {
        let rows = (1...8).map {
            "<li><a href=\"/\(name)/t2026110\($0).html\">\(title)之\($0)</a><span>2026-11-0\($0)</span></li>"
        }
        return "<ul>\(rows.joined())</ul>"
    }

    private static let scripted = """
        <div id=app></div><ul id=list>{{#each rows}}<li><a href="{{pcUrl}}">{{title}}</a></li>{{/each}}</ul>
        <script>loadPageData({channelCode:'x'})</script>
        """

    private static let sentences = String(repeating: "<p>为了方便公民、法人和其他组织获取政府信息，本机关编制本指南，并及时更新。</p>", count: 8)
}
