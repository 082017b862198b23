import Foundation
import TestSupport
import Testing

struct CheckTests {
    /// Inputs that hold no report, and a piece of what is said about them.
    @Test(arguments: [
        ("missing.html", nil as Data?, "No such file"), ("empty.html", Data(), "empty"),
        ("report.html", Data("%PDF-1.7\n%\u{e2}\u{e3}\n1 0 obj".utf8), "no text page"),
        ("short.html", Data("<html><body><p>附件下载</p></body></html>".utf8), "no report"),
        ("404.html", Data("<html><head><title>页面不存在</title></head><body>您访问的页面不存在</body></html>".utf8), "not_found"),
    ])
    func whatIsNoReportIsUnknownAndSaysWhy(_ example: (String, Data?, String)) async throws {
        let workspace = try Workspace()
        try example.1?.write(to: workspace.directory.appending(path: example.0))
        let outcome = try await Program.run("check", workspace.path(example.0))
        #expect(outcome.status == 3)
        #expect(outcome.error.contains(example.2))
        #expect(outcome.error.contains(workspace.path(example.0)))
        #expect(outcome.output.isEmpty)
    }

    @Test func aDirectoryIsNoReport() async throws {
        let workspace = try Workspace()
        let outcome = try await Program.run("check", workspace.directory.path)
        #expect(outcome.status == 3)
        #expect(outcome.error.contains("directory"))
    }

    @Test func noiseIsReadInBoundedMemoryAndIsNoReport() async throws {
        let workspace = try Workspace()
        var generator = SystemRandomNumberGenerator()
        let noise = Data((0..<(1 << 20)).map { _ in UInt8.random(in: 0...255, using: &generator) })
        try noise.write(to: workspace.directory.appending(path: "noise.html"))
        #expect(try await Program.run("check", workspace.path("noise.html")).status == 3)
    }

    @Test func aReportOnTheWebIsCheckedLikeAFile() async throws {
        let workspace = try Workspace()
        workspace.putReport(2025)
        let outcome = try await Program.run("check", "\(workspace.server.base)/nb/2025.html", "--format", "json")
        #expect(outcome.status == 0)
        let document = try #require(Program.object(outcome.output))
        #expect(document["schema"] as? String == "disclosure-monitor/check/v1")
        let report = try #require(document["report"] as? [String: Any])
        #expect(report["report_year"] as? Int == 2025)
        #expect(report["published"] as? String == "2026-01-20")
        #expect(
            (report["sections"] as? [[String: Any]])?.map { $0["present"] as? Bool } == Array(repeating: true, count: 6)
        )
    }

    @Test func aBlockedPageIsUnknownNotWrong() async throws {
        let workspace = try Workspace()
        workspace.put("/nb/2025.html", .page("", status: 412))
        let outcome = try await Program.run("check", "\(workspace.server.base)/nb/2025.html")
        #expect(outcome.status == 3)
        #expect(outcome.error.contains("http-412"))
    }

    @Test(arguments: [
        ("version: 1\nagencis: []\n", "2:1"), ("version: 1\n\tlanguage: en\n", "2:1"),
        ("version: 1\nrule_packs: [cn-nowhere]\n", "2:14"), ("version: 2\n", "1:10"),
        (
            "version: 1\nagencies:\n  - {id: a, name: 云川县教育局, kind: local-dept, sources: [{url: \"http://127.0.0.1/\", kind: annual-report-list, rows: \"//[\"}]}\n",
            "3:"
        ),
    ])
    func aWrongConfigurationNamesFileLineAndColumn(_ example: (String, String)) async throws {
        let workspace = try Workspace()
        let path = try workspace.write("wrong.yaml", example.0)
        let outcome = try await Program.run("check-config", path)
        #expect(outcome.status == 78)
        #expect(outcome.error.contains("\(path):\(example.1)"))
        #expect(try await Program.run("run", "--config", path).status == 78)
    }

    @Test func aWrongCommandLineIsAUsageError() async throws {
        #expect(try await Program.run("run").status == 64)
        #expect(
            try await Program.run("explain-deadline", "--agency-kind", "nobody", "--report-year", "2025").status == 64
        )
        #expect(try await Program.run("run", "--config", "x.yaml", "--clock-rate", "-1").status == 64)
    }

    @Test func aDeadlineIsExplainedWithItsArticle() async throws {
        let outcome = try await Program.run(
            "explain-deadline",
            "--agency-kind",
            "county-gov",
            "--report-year",
            "2025",
            "--language",
            "en"
        )
        #expect(outcome.output.contains("2026-03-31"))
        #expect(outcome.output.contains("art. 49(2)"))
    }
}
