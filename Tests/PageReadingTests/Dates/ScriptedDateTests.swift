import Supervision
import Testing

@testable import PageReading

/// Dates that a script prints beside their label, and dates in brackets under a title.
struct ScriptedDateTests {
    private static let title = "青石市水利局2023年政府信息公开工作年度报告"
    private static let text =
        "<div class=TRS_Editor>"
        + String(repeating: "<p>青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 6) + "</div>"

    private func published(_ head: String) -> String? {
        let page = Reading.page(
            "<title>\(Self.title)</title><body><h1>\(Self.title)</h1>\(head)\(Self.text)</body>",
            at: nil
        )
        return page.published.map { "\($0.date) \($0.basis)" }
    }

    @Test(arguments: [
        "<script>var pubdata='2024年01月20日'; document.write(pubdata)</script>",
        "<script>document.write(\"2024-01-20\")</script>",
        "<script>document.write('2024-01-20 10:19:00'.substr(0, 10));</script>",
        "<span><script type=\"text/javascript\">showTime(\"2024-01-20 10:19\")</script></span>",
        "<script>document.write('2024'+'-'+'01'+'-'+'20')</script>",
        "<script>var y='2024',m='01',d='20';document.write(y+'-'+m+'-'+d)</script>",
        "<script>/* 2019-01-01 */ document.write('2024-01-20') // 2019-02-02\n</script>",
        "<script>document.write('2024\\u5e7401\\u670820\\u65e5')</script>",
        "<script>document.write('2024&#24180;01&#26376;20&#26085;')</script>",
        "<script>document.write(new Date(1705716000000).format('yyyy-MM-dd'))</script>",
        "<script>show('Sat Jan 20 10:00:00 CST 2024')</script>",
        "<script>document.write(pubdata)</script><script>var pubdata = '2024-01-20 09:00';</script>",
        "<script>document.write(pubdata.substr(0, 10))</script><script>pubdata='2024年01月20日'</script>",
        "<script>/*\(String(repeating: "x", count: 900))*/document.write('2024-01-20')</script>",
        "<script>var d = \"2024/01/20\"; if (d != \"2024/01/20\") d = \"\"; document.write(d);</script>",
    ])
    func aDateThatAScriptPrintsBehindItsLabelIsRead(script: String) {
        #expect(published("<div>来源：青石市水利局 发布时间：\(script)</div>") == "2024-01-20 shown")
    }

    @Test(arguments: [
        "<div>发布时间 <script>document.write('2024-01-20')</script></div>",
        "<div><b>发布时间</b><i><script>document.write('2024-01-20')</script></i></div>",
        "<div>【发布时间】<script>document.write('2024-01-20')</script></div>",
        "<div><script>document.write('发布时间：2024-01-20')</script></div>",
        "<div><script>document.write('<span>发布时间：'+'2024-01-20'+'</span>')</script></div>",
        "<table><tr><td>发布日期</td><td><script>document.write('2024-01-20')</script></td></tr></table>",
    ])
    func aLabelNeedsNoColonAndMayStandInTheScript(head: String) {
        #expect(published(head) == "2024-01-20 shown")
    }

    @Test(arguments: [
        "<div>发布时间：<script>document.write(pubdata)</script></div>"
            + "<script>var pubdata='2024-01-20'</script><script>pubdata='2024-01-21'</script>",
        "<div>发布时间：<script>document.write(12, 2024)</script></div>",
        "<div>发布时间：<script>var pubdata = '2024-01-20';</script></div>",
        "<div>来源：青石市水利局 点击：<script>_showDynClicks('wbnews', 1705716000, 3232)</script></div>",
        "<script>var tip = '发布时间：2024-01-20';</script>",
        "<div>来源：青石市水利局</div><script>document.write(\"2024-01-20\")</script>",
        "<div>发布时间：<script>document.write(old ? '2023-01-20' : '2024-01-20')</script></div>",
        "<div>有效期至：<script>document.write('2024-01-20')</script></div>",
    ])
    func aDateInAScriptWithoutALabelOrWithAnotherIsNone(head: String) {
        #expect(published(head) == nil)
    }

    @Test func aDateInBracketsIsNotThatOfPublicationBesideADayOfIssue() {
        #expect(published("<p>发文日期：2024-01-18</p><p>（2024年1月10日）</p>") != "2024-01-10 shown")
        #expect(published("<p>（2024年1月10日）</p>") == "2024-01-10 shown")
    }
}
