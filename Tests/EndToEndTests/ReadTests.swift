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
    private func document(_ input: String) async throws -> [String: Any] {
        let outcome = try await Program.run("read", input, "--format", "json")
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
