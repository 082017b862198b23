import Foundation
import MonitorConfig
import PageReading
import Supervision
import TestSupport
import Testing

/// Site families are data: the built-in ones do what their examples say, and others need no line of the program.
struct SiteFamilyTests {
    private static let builtIn = Result { try SiteFamily.load() }

    private static func names() -> [String] { (try? builtIn.get().map(\.id)) ?? [] }

    @Test func theFamiliesAreThere() throws {
        let families = try Self.builtIn.get()
        #expect(families.count >= 12)
        #expect(families.filter { !$0.examples.isEmpty }.count >= 6)
    }

    @Test(arguments: names()) func theExamplesOfAFamilyComeOutAsTheySay(id: String) throws {
        let family = try #require(try Self.builtIn.get().first { $0.id == id })
        #expect(SiteFamilyTrial(family: family, reader: HTMLPageReader()).failures() == [])
    }

    private static let own = """
        schema: disclosure-monitor/site-families/v1
        families:
          - id: county-portal
            title: {zh-Hans: 某县门户, en: A county}
            confidence: low
            source: Its network panel.
            signs: [countyList]
            values:
              - {name: box, at: [{behind: countyList}], form: number}
            requests:
              - {address: "/data/list", query: {box: "{box}", nr: "{page}"}}
            paging: {first: 0, size: 2}
            answer:
              rows: result.items
              title: [name]
              link_template: "/show/{key}.html"
              date: [when]
              total: result.all
              success: [{key: state, is: ["fine"]}]
          - id: city-portal
            title: {zh-Hans: 某市门户, en: A city}
            confidence: low
            source: Its network panel.
            signs: [cityBox]
            values:
              - {name: box, at: [{meta: cityBox}], form: word}
            requests:
              - {method: POST, address: "/rows.do", form: {box: "{box}"}}
            answer: {markup: html, total_behind: ["data-all="]}
        """

    @Test func aCountyNeedsNoLineOfTheProgram() async throws {
        let families = try SiteFamily.read(Self.own, named: "own.yaml")
        let site = ScriptDrawnSite { request in
            guard request.address.text.contains("/data/list") else {
                return .text("<html><body><div id=l></div><script>countyList(77)</script></body></html>")
            }
            let page = request.address.text.hasSuffix("nr=0") ? 0 : 1
            let rows = page == 0 ? [("a1", "会议纪要"), ("a2", "工作动态")] : [("a3", "云溪市示例局2025年政府信息公开工作年度报告")]
            let items = rows.map { "{'key':'\($0.0)',name:'\($0.1)','when':1768878000}" }.joined(separator: ",")
            return .text("{state:'fine','result':{'all':3,'items':[\(items)]}}")
        }
        let watch = try ScriptDrawnWatch("https://county.example/list?x=1", families: families, site: site)
        let state = await watch.check()
        #expect(state.isWhole && state.items == 3)
        #expect(state.reports.map(\.address.text) == ["https://county.example/show/a3.html"])
        #expect(state.reports.first?.listDate == CivilDate(iso: "2026-01-20"))
    }

    @Test(arguments: [
        // A row that does not say what it is may be the report, whatever the count says.
        ("<ul><li><a href=/n/1.html>查看</a><span>2026-01-20</span></li></ul><p data-all=1>", "ok"),
        (
            "<html><body><ul><li><a href=/n/1.html>某局工作动态</a><span>2026-01-20</span></li></ul></body></html>",
            "unreadable"
        ),
        ("<form><input type='x' type=\"password\"></form>", "unreadable"), ("<ul></ul>", "unreadable"),
    ])
    func markupThatLeavesADoubtIsNoWholeList(markup: String, standing: String) async throws {
        let families = try SiteFamily.read(Self.own, named: "own.yaml")
        let site = ScriptDrawnSite { request in
            guard request.address.text.contains("/rows.do") else {
                return .text("<html><head><meta name=cityBox content=b7></head><body><div id=l></div></body></html>")
            }
            return .text("{\"html\":\"\(markup.replacing("\"", with: "\\\""))\"}")
        }
        let state = await (try ScriptDrawnWatch("https://city.example/", families: families, site: site)).check()
        #expect(state.standing.rawValue == standing && !state.isWhole)
    }

    @Test func aCityNeedsNoLineOfTheProgram() async throws {
        let families = try SiteFamily.read(Self.own, named: "own.yaml")
        let site = ScriptDrawnSite { request in
            guard request.address.text.contains("/rows.do") else {
                return .text("<html><head><meta name=cityBox content=b7></head><body><div id=l></div></body></html>")
            }
            guard case .post(let body) = request.method, String(decoding: body.bytes, as: UTF8.self) == "box=b7" else {
                return .notFound
            }
            let row = "<li><a href=/n/1.html>云溪市示例局2025年政府信息公开工作年度报告</a><span>2026-01-20</span></li>"
            let markup = "<ul>\(row)</ul><p data-all=1>".replacing("\"", with: "\\\"")
            return .text("{\"html\":\"\(markup)\"}")
        }
        let state = await (try ScriptDrawnWatch("https://city.example/", families: families, site: site)).check()
        #expect(state.isWhole && state.items == 1)
    }

    @Test(arguments: [
        ("address: \"/data/list\"", "address: \"ftp://x/\"", "ftp://x/"), ("nr: \"{page}\"", "nr: \"1\"", "{page}"),
        ("{box}", "{bax}", "bax"), ("title: [name]", "x: 1", "title"), ("form: number", "form: digits", "digits"),
        ("signs: [countyList]", "sign: [countyList]", "sign"), ("\"/data/list\"", "\"/data/{box\"", "{box"),
        ("method: POST, ", "", "form"), ("form: {box: \"{box}\"}", "form: {box: \"{box}\"}, json: \"{}\"", "json"),
        ("{meta: cityBox}", "{}", "at"),
    ])
    func aWrongEntryIsRefusedWithItsLine(good: String, bad: String, word: String) throws {
        let range = try #require(Self.own.firstRange(of: good))
        let text = Self.own.replacingCharacters(in: range, with: bad)
        let error = #expect(throws: ConfigurationProblems.self) { try SiteFamily.read(text, named: "own.yaml") }
        let report = error.map { "\($0)" } ?? ""
        #expect(report.contains("own.yaml:") && report.contains(word))
    }
}
