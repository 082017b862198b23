import Foundation
import TestSupport
import Testing

/// `explain-alert` beside a running monitor, and where there is nothing to explain.
@Suite(.serialized)
struct ExplainAlertTests {
    private static let schema: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appending(path: "config/schemas/explain-alert-v1.schema.json")
        return try? String(contentsOf: path, encoding: .utf8)
    }()

    @Test func theLifeOfAnAlertIsToldWhileTheMonitorRuns() async throws {
        let workspace = try Workspace()
        workspace.put("/nb/", .page("", status: 412))
        let configuration = try workspace.configure()
        let daemon = try RunningDaemon(
            configuration: configuration,
            arguments: ["--now", "2026-02-10T12:00:00+08:00", "--clock-rate", "172800"]
        )
        let alerts = try await daemon.alerts(until: "source_blocked", of: "site-blocked-vantage")
        let line = try #require(alerts.last)
        let fingerprint = try #require(line["fingerprint"] as? String)
        #expect(line["cause"] as? String == "confirmed")
        #expect(line["cause_count"] as? Int == 2)
        let beginning = String(fingerprint.prefix(10))

        let text = try await Program.run("explain-alert", beginning, "--config", configuration)
        #expect(text.status == 0, "\(text.error)")
        #expect(text.output.contains("confirmed by readings in a row (2/2)"))
        #expect(text.output.contains("seq \(line["seq"] as? Int ?? 0)"))
        #expect(text.output.contains("\(workspace.server.base)/nb/"))
        #expect(text.output.contains("Ends when: 2 readings in a row without it end it"))

        let directory = workspace.path("state")
        let json = try await Program.run(
            "explain-alert",
            beginning,
            "--state-directory",
            directory,
            "--format",
            "json"
        )
        #expect(json.status == 0, "\(json.error)")
        #expect(try SchemaValidator(try #require(Self.schema)).violations(of: Data(json.output.utf8)) == [])
        let steps = json.objects.first?["steps"] as? [[String: Any]] ?? []
        #expect(steps.prefix(2).map { $0["cause"] as? String } == ["unconfirmed", "confirmed"])

        let none = try await Program.run("explain-alert", "0000000000000000", "--state-directory", directory)
        #expect(none.status == 3)
        #expect(none.error.contains("\(directory)/state.sqlite 中没有指纹以 0000000000000000 开头的告警"))
        #expect(await daemon.end(by: SIGTERM).status == 0)
    }

    @Test func anAbsentStoreIsNamedWithWhatToDo() async throws {
        let workspace = try Workspace()
        let outcome = try await Program.run("explain-alert", "00ff", "--state-directory", workspace.path("none"))
        #expect(outcome.status == 3)
        #expect(outcome.error.contains("\(workspace.path("none"))/state.sqlite”不存在"))
        #expect(!FileManager.default.fileExists(atPath: workspace.path("none")))
    }

    @Test(arguments: [["00ff"], ["00FG", "--state-directory", "/x"], ["", "--state-directory", "/x"]])
    func aWrongCommandLineIsRefused(_ arguments: [String]) async throws {
        let outcome = try await Program.run(arguments: ["explain-alert"] + arguments)
        #expect(outcome.status == 64)
    }

    /// The log of a daemon whose endpoint, pages and addresses are as long as they come.
    @Test func noDebugLineIsLong() async throws {
        let workspace = try Workspace()
        let long = "/nb/" + String(repeating: "a", count: 30_000)
        workspace.put("/nb/", .page("", status: 302, headers: ["Location": long]))
        let configuration = try workspace.configure()
        let text = try String(contentsOfFile: configuration, encoding: .utf8)
        try workspace.write("monitor.yaml", text.replacing("listen: none", with: "listen: \"127.0.0.1:0\""))
        let daemon = try RunningDaemon(configuration: configuration, arguments: ["--log-level", "debug"])
        let lines = await daemon.lines(until: "checked")
        let end = await daemon.end(by: SIGTERM)
        #expect(end.status == 0)
        #expect(lines.contains { $0.contains("fetched") } && lines.last?.contains("checked") == true)
        #expect((lines + end.lines).map(\.utf8.count).filter { $0 >= 2048 } == [])
    }
}
