import Foundation
import Glibc
import TestSupport
import Testing

/// The daemon with sinks beside its log: nothing is lost or doubled in any of them.
@Suite(.serialized)
struct SinkRunTests {
    private static func trial(from instant: String) -> [String] {
        ["--now", instant, "--clock-rate", "172800"]
    }

    /// The sequence numbers in a file of alert lines, in order.
    private func numbers(_ name: String, in workspace: Workspace) throws -> [Int] {
        let text = try String(contentsOfFile: workspace.path(name), encoding: .utf8)
        return text.split(separator: "\n").compactMap { Program.object(String($0))?["seq"] as? Int }
    }

    private func sinks(_ names: [String], in workspace: Workspace) -> String {
        let items = names.map { "{name: \($0), type: file, to: \(workspace.path($0 + ".log"))}" }
        return "alerts: {sinks: [\(items.joined(separator: ", "))]}"
    }

    @Test func afterAnyNumberOfKillsEveryFileHasEveryLineOnce() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024, 2023])
        [2024, 2025].forEach { workspace.putReport($0) }
        let configuration = try workspace.configure(extra: sinks(["ledger", "archive"], in: workspace))
        let blocked = LoopbackServer.Answer.page("", status: 412)
        let rounds: [(day: String, event: String, after: () -> Void)] = [
            ("2026-01-30", "alert_firing", { workspace.putList(years: [2025, 2024, 2023]) }),
            ("2026-03-03", "alert_resolved", { workspace.put("/nb/", blocked) }),
            ("2026-04-02", "source_blocked", { workspace.putList(years: [2025, 2024, 2023]) }),
        ]
        for round in rounds {
            let daemon = try RunningDaemon(
                configuration: configuration,
                arguments: Self.trial(from: "\(round.day)T12:00:00+08:00")
            )
            #expect(await daemon.alerts(until: round.event).last?["event"] as? String == round.event)
            _ = await daemon.end(by: SIGKILL)
            round.after()
        }
        let last = try RunningDaemon(
            configuration: configuration,
            arguments: Self.trial(from: "2026-05-03T12:00:00+08:00")
        )
        _ = await last.alerts(until: "alert_resolved")
        #expect(await last.end(by: SIGTERM).status == 0)
        let ledger = try numbers("ledger.log", in: workspace)
        #expect(ledger.count >= rounds.count && ledger == Array(1...ledger.count))
        #expect(try numbers("archive.log", in: workspace) == ledger)
    }

    @Test func aSinkThatAReloadAddsHasWhatComesFromThenOn() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024])
        [2024, 2025].forEach { workspace.putReport($0) }
        let daemon = try RunningDaemon(
            configuration: try workspace.configure(extra: sinks(["ledger"], in: workspace)),
            arguments: Self.trial(from: "2026-01-16T12:00:00+08:00")
        )
        _ = await daemon.alerts(until: "alert_firing")
        _ = try workspace.configure(extra: sinks(["ledger", "archive"], in: workspace))
        daemon.signal(SIGHUP)
        #expect(await daemon.wait(for: "the configuration was loaded again"))
        workspace.putList(years: [2025, 2024])
        _ = await daemon.alerts(until: "report_new")
        #expect(await daemon.end(by: SIGTERM).status == 0)
        let ledger = try numbers("ledger.log", in: workspace)
        let archive = try numbers("archive.log", in: workspace)
        #expect(ledger == Array(1...ledger.count))
        #expect(!archive.isEmpty && archive.count < ledger.count && archive == ledger.suffix(archive.count))
    }

    @Test func aSinkThatCannotBeWrittenIsNamedAndTheRestGoesOn() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024])
        workspace.putReport(2024)
        let extra = "alerts: {sinks: [{name: nowhere, type: file, to: \(workspace.path("missing"))/a.log}]}"
        let daemon = try RunningDaemon(
            configuration: try workspace.configure(extra: extra),
            arguments: Self.trial(from: "2026-01-16T12:00:00+08:00")
        )
        #expect(await daemon.wait(for: "create the directory"))
        #expect(await daemon.alerts(until: "alert_firing").last?["event"] as? String == "alert_firing")
        #expect(await daemon.end(by: SIGTERM).status == 0)
        let status = try Data(contentsOf: URL(filePath: workspace.path("state/status.json")))
        let document = try #require(try JSONSerialization.jsonObject(with: status) as? [String: Any])
        let sinks = try #require((document["monitor"] as? [String: Any])?["sinks"] as? [[String: Any]])
        #expect(sinks.map { $0["name"] as? String } == ["log", "nowhere"])
        #expect(sinks.map { $0["error"] is String } == [false, true])
    }
}
