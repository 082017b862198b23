import Foundation
import SuiteTags
import TestSupport
import Testing

/// What `read` prints, as a person or a program takes it.
@Suite(.tags(.process))
struct ReadTests {
    private static let schema: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try? String(contentsOf: root.appending(path: "config/schemas/read-v1.schema.json"), encoding: .utf8)
    }()

    /// The document that is printed for an input, which keeps to its schema.
    private func document(_ input: String, _ options: String...) async throws -> [String: Any] {
        let outcome = try await Program.run(arguments: ["read", input, "--format", "json"] + options)
        #expect(outcome.status == 0, "\(outcome.error)")
        let validator = try SchemaValidator(try #require(Self.schema))
        #expect(try validator.violations(of: Data(outcome.output.utf8)) == [])
        return try #require(Program.object(outcome.output))
    }

    @Test func aListIsPrintedWithItsRowsAndWhetherItIsWhole() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2025, 2024, 2023])
        let document = try await document("\(workspace.server.base)/nb/")
        #expect(document["kind"] as? String == "list")
        let list = try #require(document["list"] as? [String: Any])
        #expect(list["rows_read"] as? Int == 3)
        #expect(list["whole"] as? Bool == true)
        let rows = try #require(list["rows"] as? [[String: Any]])
        #expect(rows.map { $0["date"] as? String } == ["2026-01-20", "2025-01-20", "2024-01-20"])
        #expect(rows[0]["url"] as? String == "\(workspace.server.base)/nb/2025.html")
    }

    @Test func aReportIsPrintedWithItsDatesAndSections() async throws {
        let workspace = try Workspace()
        workspace.putReport(2025)
        let document = try await document("\(workspace.server.base)/nb/2025.html")
        #expect(document["kind"] as? String == "report")
        #expect(document["report_year"] as? Int == 2025)
        #expect(document["published"] as? String == "2026-01-20")
        #expect(document["published_basis"] as? String == "shown")
        #expect((document["sections"] as? [Any])?.count == 6)
    }

    @Test func aScriptOnlyListIsNamedWithWhatGaveItAway() async throws {
        let workspace = try Workspace()
        let page = try workspace.write(
            "list.html",
            "<html><head><title>政府信息公开年报</title></head><body><div id=\"list\"><a href=\"{{pcUrl}}\">{{title}}</a></div>"
                + "<script>loadPageData({channelCode: 'nb'})</script></body></html>"
        )
        let document = try await document(page)
        #expect(document["kind"] as? String == "script_only")
        #expect((document["signs"] as? [String])?.contains("script-only") == true)
        #expect((document["sign_evidence"] as? [String: String])?["script-only"]?.isEmpty == false)
    }

    private static let families = """
        schema: disclosure-monitor/site-families/v1
        families:
          - id: our-portal
            title: {zh-Hans: 本县门户, en: Our county}
            confidence: low
            source: Its network panel.
            signs: [loadColumn]
            values:
              - {name: column, at: [{fragment: true}], form: number}
            requests:
              - {method: POST, address: /rows.do, form: {column: "{column}", page: "{page}"}}
            paging: {first: 1, size: 20}
            answer: {rows: list, title: [t], link: [u], date: [d], total: all}
        """

    private static let rows = """
        {"all":1,"list":[{"t":"云泽市教育局2025年政府信息公开工作年度报告","u":"/1.html","d":"2026-01-20"}]}
        """

    @Test(arguments: ["--site-families", "--config"])
    func aListThatAScriptDrawsIsToldWithItsRequest(option: String) async throws {
        let workspace = try Workspace()
        let shell = "<html><body><div id=l></div><script>loadColumn()</script></body></html>"
        workspace.put("/nb/", .page(shell, headers: ["Content-Type": "text/html; charset=utf-8"]))
        workspace.put("/rows.do", .page(Self.rows))
        let families = try workspace.write("ours.yaml", Self.families)
        let extra = "site_families: [cn, ours.yaml]"
        let file = option == "--config" ? try workspace.configure(extra: extra) : families
        let address = "\(workspace.server.base)/nb/#77"
        let derived = try #require(try await document(address, option, file)["read_through"] as? [String: Any])
        #expect(derived["family"] as? String == "our-portal" && derived["answer"] is NSNull)
        let request = try #require(derived["request"] as? [String: Any])
        #expect(request["method"] as? String == "POST")
        #expect(request["url"] as? String == "\(workspace.server.base)/rows.do")
        #expect(request["body"] as? String == "column=77&page=1")
        #expect(!workspace.server.requests.contains { $0.target == "/rows.do" })
        let document = try await document(address, option, file, "--follow")
        let followed = try #require(document["read_through"] as? [String: Any])
        let answer = try #require(followed["answer"] as? [String: Any])
        #expect((answer["list"] as? [String: Any])?["rows_read"] as? Int == 1)
        // What names the column is for the script alone.
        let lines = workspace.server.requests.flatMap { [$0.target] + $0.headers.values }
        #expect(lines.contains("/rows.do") && !lines.contains { $0.contains("#") || $0.contains("%23") })
        let said = try await Program.run("read", address, option, file, "--follow", "--language", "en")
        #expect(said.output.contains("family     our-portal (low)"))
        #expect(said.output.contains("1 rows, 1 said to be there"))
    }

    @Test func aWrongFileOfFamiliesIsRefusedWithItsLine() async throws {
        let workspace = try Workspace()
        let file = try workspace.write("ours.yaml", Self.families.replacing("title: [t]", with: "titel: [t]"))
        let outcome = try await Program.run("read", workspace.server.base + "/nb/", "--site-families", file)
        #expect(outcome.status == 78 && outcome.error.contains("ours.yaml:"))
    }

    @Test func aFileThatIsNoPageIsNamed() async throws {
        let workspace = try Workspace()
        let path = workspace.path("report.pdf")
        try Data("%PDF-1.7\n%\u{e2}\u{e3}\n1 0 obj".utf8).write(to: URL(filePath: path))
        let document = try await document(path)
        #expect(document["kind"] as? String == "other")
        #expect((document["signs"] as? [String])?.contains("not-text") == true)
    }

    @Test func theTextFormNamesTheSameThings() async throws {
        let workspace = try Workspace()
        workspace.putReport(2025)
        let outcome = try await Program.run("read", "\(workspace.server.base)/nb/2025.html", "--language", "en")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("report on  2025 (title)"))
        #expect(outcome.output.contains("2026-01-20 publication, shown, certain"))
        let chinese = try await Program.run("read", "\(workspace.server.base)/nb/2025.html")
        #expect(chinese.output.contains("类型：报告\n"))
        #expect(chinese.output.contains("报告年度：2025（依标题）"))
        #expect(chinese.output.contains("日期：2026-01-20 公布，页面所示，确定"))
    }
}
