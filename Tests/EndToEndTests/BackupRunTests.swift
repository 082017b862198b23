import Foundation
import Glibc
import TestSupport
import Testing

/// `backup`, beside the running daemon.
@Suite(.serialized)
struct BackupRunTests {
    @Test func aStoreIsCopiedWhileTheMonitorRunsAndCanBeGoneBackTo() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024])
        workspace.putReport(2024)
        let configuration = try workspace.configure()
        let arguments = ["--now", "2026-02-02T12:00:00+08:00", "--clock-rate", "172800"]
        let daemon = try RunningDaemon(configuration: configuration, arguments: arguments)
        _ = try await daemon.alerts(until: "alert_firing", of: "report-missing-dept")
        let copy = workspace.path("copy.sqlite")
        let outcome = try await Program.run("backup", copy, "--config", configuration)
        #expect(outcome.status == 0)
        #expect(try await Program.run("backup", copy, "--config", configuration).status == 3)
        #expect(try await Program.run("backup", copy, "--force", "--config", configuration).status == 0)
        _ = await daemon.end(by: SIGKILL)
        try FileManager.default.removeItem(atPath: workspace.path("state"))
        try FileManager.default.createDirectory(atPath: workspace.path("state"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: copy, toPath: workspace.path("state/state.sqlite"))
        workspace.putReport(2025)
        workspace.putList(years: [2025, 2024])
        let restored = try RunningDaemon(configuration: configuration, arguments: arguments)
        let lines = try await restored.alerts(until: "alert_resolved", of: "report-missing-dept")
        #expect(
            !lines.contains {
                $0["event"] as? String == "alert_firing" && $0["rule"] as? String == "report-missing-dept"
            }
        )
        _ = await restored.end(by: SIGTERM)
    }
}
