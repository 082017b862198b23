import Supervision
import Testing

@testable import PageReading

struct PageFootTests {
    private static let matter =
        "<ul>"
        + (0..<12).map { "<li><a href=/a\($0).html>云溪县关于第\($0)项工作的通知</a><span>2026-01-0\($0 % 9 + 1)</span></li>" }
        .joined() + "</ul>"

    private func surroundings(_ markup: String) -> PageSurroundings {
        Reading.page(markup, as: .surroundings).surroundings ?? PageSurroundings()
    }

    private func footer(_ markup: String) -> [String] {
        surroundings(markup).footer.split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        "<footer>", "<div class='footer_bg'><div class=footer>", "<div id=Foot>", "<div class='page-bottom'>",
        "<div class=copyright>", "<table><tr><td align=center>", "<div><center>", "<p>",
    ])
    func theFootIsFoundByItsNameOrItsWords(start: String) {
        let found = footer(
            "<body><h1>通知公告</h1>\(Self.matter)\(start)主办：云溪县人民政府办公室　网站标识码：1399990001<br>冀ICP备00000001号"
        )
        #expect(found.contains("主办：云溪县人民政府办公室 网站标识码：1399990001"))
        #expect(found.contains("冀ICP备00000001号"))
        #expect(!found.contains { $0.contains("项工作") || $0.contains("通知公告") })
    }

    @Test func whatNamesPicturesAndWhereTheyLeadBelongsToIt() {
        let found = footer(
            """
            \(Self.matter)<div class=foot><a href="http://bszs.conac.cn/sitename?method=show&id=1"><img src="/red.png"
             alt="党政机关网站标识"></a><img src=x.png title="政府网站找错"><script src="https://zfwzzc.www.gov.cn/jc.js"></script></div>
            """
        )
        let expected = [
            "党政机关网站标识", "政府网站找错", "http://bszs.conac.cn/sitename?method=show&id=1",
            "https://www.yunxi.example/red.png", "https://zfwzzc.www.gov.cn/jc.js",
        ]
        for line in expected { #expect(found.contains(line), "\(line)") }
    }

    @Test(arguments: [
        ("<span id=\"_ideConac\"></span>", "_ideConac"), ("<img id=imgConac src=red.png>", "imgConac"),
        (
            "<script src=\"/js/CA050000000603310001.js\"></script>",
            "https://www.yunxi.example/js/CA050000000603310001.js"
        ),
    ])
    func theSignOfPartyAndGovernmentOrgansIsKnownByItsNames(markup: String, line: String) {
        #expect(footer("\(markup)\(Self.matter)<p>版权所有：云溪县</p>").contains(line))
    }

    @Test func aBadgeThatAScriptPrintsIsFoundAnywhere() {
        let found = footer(
            """
            <script>document.write(unescape("%3Cscript src='http://dcs.conac.cn/js/05/1.js' type='text/javascript'%3E"));</script>
            <script id=_jiucuo_ sitecode=1399990001 src="images/jiucuo.js"></script>\(Self.matter)<p>版权所有：云溪县</p>
            """
        )
        #expect(found.contains("http://dcs.conac.cn/js/05/1.js"))
        #expect(found.contains("https://www.yunxi.example/zwgk/xxgknb/images/jiucuo.js"))
    }

    @Test func aPageWithoutAFootHasNone() {
        #expect(surroundings("<h1>通知</h1>\(Self.matter)").footer.isEmpty)
    }

    @Test func aSentenceWithItsWordsIsNoFoot() {
        let sentence = String(repeating: "本次活动由云溪县主办，各有关单位参加了会议并作了发言，", count: 8)
        #expect(footer("<h1>会议</h1><div id=zoom><p>\(sentence)</p><p>\(sentence)</p></div>").isEmpty)
    }

    @Test func whatHoldsTheWholePageIsNotItsFoot() {
        let found = footer("<div class=footwrap>\(Self.matter)\(Self.matter)<div>主办：云溪县</div></div>")
        #expect(found == ["主办：云溪县"])
    }

    @Test func theTextIsWhatAReaderSees() {
        let text = surroundings(
            """
            <title>窗口</title><style>p{}</style><h1>政府信息<b>公开</b>指南</h1><script>var a=1</script>
            <p style="display:none">看不见</p><p>受理机构：云溪县<br>办公时间：每天</p><select><option>选</option></select>
            """
        ).text
        #expect(text == "政府信息公开指南\n受理机构：云溪县\n办公时间：每天")
    }

    @Test func theTextIsCutBetweenCharacters() {
        let text = surroundings("<p>" + String(repeating: "公开", count: 50_000)).text
        #expect(text.utf8.count == 199_998)
        #expect(!text.contains("\u{FFFD}"))
    }
}
