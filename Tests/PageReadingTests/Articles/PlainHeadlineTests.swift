import Supervision
import Testing

@testable import PageReading

/// Titles of pages whose markup does not tell which line is one.
struct PlainHeadlineTests {
    private static let title = "青石市水利局关于2023年防汛抢险工作情况的通报"
    private static let paragraphs = String(
        repeating: "<p>青石市持续推进防汛抢险工作，各级水利部门加强监测预警，落实各项防范措施，确保安全度汛。</p>",
        count: 6
    )
    private static let menu = "<div class=nav><a href=/>首页</a><a href=/zwgk/>政务公开</a></div>"
    private static let particulars = "<div>发布时间：2023-08-01　来源：青石市水利局</div>"

    private func read(_ head: String, window: String = "青石市水利局", container: String = "TRS_Editor") -> String? {
        let text = container.isEmpty ? Self.paragraphs : "<div class=\(container)>\(Self.paragraphs)</div>"
        let page = "<head><title>\(window)</title></head><body>\(Self.menu)\(head)\(text)</body>"
        return Reading.page(page, at: nil).title
    }

    private static let heads = [
        "<div>\(title)</div>\(particulars)", "<p><strong>\(title)</strong></p><p>发布时间：2023-08-01 浏览次数：12</p>",
        "<div><span>青石市水利局</span><br><span>关于2023年防汛抢险工作情况的通报</span></div>\(particulars)",
        "<div>青石市水利局</div><div>关于2023年防汛抢险工作情况的通报</div>\(particulars)",
        "<div>青石市水利局关于2023年防汛抢险<br>工作情况的通报</div>\(particulars)",
        "<table><tr><td>发布机构</td><td>青石市水利局</td></tr><tr><td>标　　题：</td><td>\(title)</td></tr></table>\(particulars)",
        "<div>\(title)</div><div>【2023-08-01】【来源：水利局】</div>", "<div>\(title)<span> 2023-08-01</span></div>",
        "<div>\(title)</div><div>【字体：大 中 小】 【打印】 【关闭】</div><div>2023-08-01 10:20</div>",
        "<dl><dt>\(title)</dt><dd>发布时间：2023-08-01</dd></dl>",
        "<div>\(title)</div><div>发布日期：2023-08-01</div><div>各县（市、区）水利局，局属各单位：</div>",
        "<p>\(title)</p><p>青水〔2023〕5号</p><p>各县（市、区）水利局：</p>", "<div>\(title)</div>",
        "<table><tr><td>索引号：</td><td>0143/2023-12</td><td>主题分类：</td><td>农业、林业、水利工作</td></tr>"
            + "<tr><td>发布日期：</td><td>2023-08-01</td></tr></table><div>\(title)</div>",
        "<table><tr><td align=center>\(title)</td></tr><tr><td>发布时间：2023-08-01 来源：市水利局</td></tr></table>",
        "<table><tr><td>\(title)<br>发布时间：2023-08-01<br></td></tr></table>",
    ]

    @Test(arguments: heads)
    func theLineAboveTheParticularsOrTheTextIsTheTitle(head: String) {
        #expect(read(head) == Self.title)
        #expect(read(head, window: "通知公告-青石市水利局网站") == Self.title)
    }

    @Test func aTitleOverTwoLinesIsJoined() {
        let head = "<div>青石市水利局关于转发市人民政府办公室</div><div>做好2023年防汛工作文件的通知</div>\(Self.particulars)"
        #expect(read(head) == "青石市水利局关于转发市人民政府办公室做好2023年防汛工作文件的通知")
        let report = "<div>青石市水利局2023年政府信息公开</div><div>工作年度报告</div>\(Self.particulars)"
        #expect(read(report) == "青石市水利局2023年政府信息公开工作年度报告")
    }

    @Test(arguments: ["市水利局扎实开展汛期水库安全巡查", "关于调整办公时间的公告", "全民阅读活动来源调查", "让河流安静下来的人们"])
    func aTitleAboveParticularsNeedsNoEndingOfATitle(title: String) {
        #expect(read("<div>\(title)</div>\(Self.particulars)") == title)
        #expect(read("<div>\(title)</div>\(Self.particulars)", container: "") == title)
    }

    @Test(arguments: [
        "<div class=side><h1>信息公开目录导航栏</h1><a href=/a/>机构职能信息</a><a href=/b/>领导分工信息</a></div>",
        "<div class=left><h1>政务公开目录导航</h1><ul><li><a href=/a/>机构职能</a></li><li><a href=/b/>领导信息</a></li></ul></div>",
        "<div><h1>全市防汛抗旱工作会议召开</h1><a href=/1.html>市委召开防汛工作专题会议</a><a href=/2.html>水利工作会议召开</a></div>",
        "<div class=title>热点专题推荐阅读</div><a href=/1.html>市委召开防汛工作专题会议</a><a href=/2.html>水利工作会议召开</a>",
        "<div><h1>全市防汛抗旱工作会议召开</h1><a href=/1.html>详情</a></div>",
    ])
    func theHeadingOfAnotherBoxIsNoTitle(box: String) {
        for headline in ["<h1>\(Self.title)</h1>", "<h2>\(Self.title)</h2>", "<div>\(Self.title)</div>"] {
            if headline.hasPrefix("<h1>") || !box.contains("详情") {
                #expect(read("\(box)<div>\(headline)\(Self.particulars)</div>") == Self.title, "\(headline)")
            }
        }
    }

    @Test func theHeadingOfOtherNewsUnderTheTextIsNoTitle() {
        let text = "<div class=TRS_Editor>\(Self.paragraphs)</div>"
        let body = "<div>\(Self.title)</div>\(Self.particulars)\(text)<h1>相关新闻推荐阅读</h1><a href=/1.html>防汛工作会议</a>"
        #expect(Reading.page("<title>青石市水利局</title><body>\(body)</body>", at: nil).title == Self.title)
    }

    @Test(arguments: [
        "作者：青石市水利局办公室张三", "青石市水利局办公室 记者 王小明 通讯员 李大山", "来源：青石市水利局 作者：张三", "发布人：李四 审核人：王五",
        "（青石市水利局办公室供稿）", "信息来源：青石日报 发布日期：2023-08-01 点击数：33", "文/图 王小明 青石市水利局", "2023年08月01日 10:21 青石市水利局",
        "发布机构：青石市水利局 责任编辑：张三", "【字号：大 中 小】【打印本页】【关闭窗口】", "本报记者 王小明 通讯员 李大山", "分享到微信微博朋友圈", "（青石市水利局 2023年8月1日）",
    ])
    func aByLineIsNoTitle(line: String) {
        for tag in ["div class=title", "h2", "div class=tit", "div"] {
            let name = tag.split(separator: " ")[0]
            #expect(read("<\(tag)>\(Self.title)</\(name)><\(tag)>\(line)</\(name)>") == Self.title, "\(tag)")
        }
    }

    @Test(arguments: ["关于举办记者节活动的通知", "关于开展摄影作品征集的公告", "2023年8月1日青石市防汛工作会议纪要", "关于印发来源管理办法的通知"])
    func aTitleThatSpeaksOfPersonsOrDaysIsNoByLine(title: String) {
        #expect(read("<h2>\(title)</h2>\(Self.particulars)") == title)
    }

    @Test func theValuesOfAnIndexTableAreNoTitle() {
        let table =
            "<table><tr><td>索引号：</td><td>0143/2023-12</td><td>主题分类：</td><td>农业、林业、水利工作</td></tr>"
            + "<tr><td>发布机构：</td><td>青石市水利局</td><td>发布日期：</td><td>2023-08-01</td></tr></table>"
        #expect(read(table) == "青石市水利局")
    }
}
