import Supervision
import Testing

@testable import PageReading

/// Articles whose text stands in the data of their page alone.
struct ScriptedArticleTests {
    private static let sentence = "本机关全面贯彻落实有关规定，主动公开政府信息三十二条，办理依申请公开七件，全部按期答复，没有发生行政复议和行政诉讼。"
    private static let text = "<p>一、总体情况</p><p>\(sentence)\(sentence)</p><p>二、主动公开政府信息情况</p><p>\(sentence)</p>"
    private static let title = "云溪市示例局2025年政府信息公开工作年度报告"

    private static func page(_ script: String, head: String = "", body: String = "<div id=\"app\"></div>") -> String {
        "<html><head><title>政务公开_云溪市</title>\(head)</head><body>\(body)<script>\(script)</script></body></html>"
    }

    private static func quoted(_ markup: String) -> String {
        "\"" + markup.replacing("\"", with: "\\\"").replacing("</", with: "<\\/") + "\""
    }

    private static let scripts: [String: String] = [
        "an object of a configuration":
            "window._CONFIG = {TREE: [], DETAIL: {\"title\":\"\(title)\",\"create_time\":1768878000,\"content\":\(quoted(text))}}",
        "a variable of its own":
            "var title = '\(title)'; var pubDate='2026-01-20 09:00:00'; var content = \(quoted(text));",
        "escaped signs":
            "var d={title:'\(title)',publishTime:'2026-01-20',content:'\(text.replacing("<", with: "\\u003c"))'}",
        "signs as references":
            "var d={\"docTitle\":\"\(title)\",\"pubDate\":\"2026-01-20\",\"contentHtml\":\"\(text.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))\"}",
    ]

    @Test(arguments: scripts.keys.sorted())
    func theTextIsReadAsIfItStoodOnThePage(name: String) throws {
        let read = Reading.page(Self.page(try #require(Self.scripts[name])))
        #expect(read.kind == .article)
        #expect(read.title == Self.title)
        #expect(Reading.texts(read).joined().contains("主动公开政府信息三十二条"))
        #expect(read.dates.first?.date == CivilDate(year: 2026, month: 1, day: 20))
    }

    @Test func theFileThatTheDataNameIsOffered() {
        let script = "var d={title:'\(Self.title)',content:'',pubDate:'2026-01-20',file:'/upload/2026/a1b2c3d4.pdf'}"
        #expect(
            Reading.page(Self.page(script)).attachments.map(\.address.text) == [
                "https://www.yunxi.example/upload/2026/a1b2c3d4.pdf"
            ]
        )
    }

    /// Nothing says whose page it is where two texts of one weight stand in it.
    @Test func twoTextsAreNone() {
        let other = Self.text.replacing("三十二", with: "四十五")
        let script =
            "var d=[{title:'甲局2025年年度报告',content:\(Self.quoted(Self.text))},{title:'乙局2025年年度报告',content:\(Self.quoted(other))}]"
        #expect(Reading.page(Self.page(script)).blocks.isEmpty)
    }

    @Test func aTextThatStandsOnThePageIsTheOneRead() {
        let body = "<h1>云溪市示例局2024年政府信息公开工作年度报告</h1><div id=zoom>\(Self.text)</div>"
        let script = "var d={title:'\(Self.title)',content:\(Self.quoted(Self.text.replacing("三十二", with: "九")))}"
        let read = Reading.page(Self.page(script, body: body))
        #expect(read.title == "云溪市示例局2024年政府信息公开工作年度报告")
        #expect(Reading.texts(read).joined().contains("三十二条"))
    }

    @Test(arguments: [
        "var content = \"\(String(repeating: "x", count: 3_000))\"", "var content = \"",
        "var d={content:'请点击查看'}", "var content = '<p>' + text + '</p>'", String(repeating: "content:'", count: 20_000),
    ])
    func whatIsNoTextIsNotRead(script: String) {
        #expect(Reading.page(Self.page(script)).blocks.isEmpty)
    }
}
