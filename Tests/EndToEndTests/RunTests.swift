import Foundation
import Glibc
import SuiteTags
import TestSupport
import Testing

/// The daemon against a site that changes, on a clock on which a day passes in half a second.
@Suite(.serialized, .tags(.process, .wallClock))
struct RunTests {
    private static let start = trial(from: "2026-01-16T12:00:00+08:00")

    private static func trial(from instant: String) -> [String] {
        ["--now", instant, "--clock-rate", "172800"]
    }

    private func events(_ alerts: [[String: Any]]) -> [String] {
        alerts.compactMap { $0["event"] as? String }
    }

    /// What is told for the first time: on a clock this fast, reminders come at any moment.
    private func news(_ alerts: [[String: Any]]) -> [String] {
        events(alerts).filter { $0 != "alert_reminder" }
    }

    @Test func aReportIsToldWhenItAppearsChangesAndGoes() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024, 2023])
        [2023, 2024, 2025].forEach { workspace.putReport($0) }
        let daemon = try RunningDaemon(configuration: try workspace.configure(), arguments: Self.start)
        let dueSoon = await daemon.alerts(until: "alert_firing")
        #expect(dueSoon.map { $0["rule"] as? String } == ["report-due-soon"])
        workspace.putList(years: [2025, 2024, 2023])
        #expect(events(await daemon.alerts(until: "report_new")).last == "report_new")
        workspace.putReport(2025, note: "数据有更正。")
        let changed = await daemon.alerts(until: "report_changed")
        #expect(changed.last?["subject"] as? String == "annual-report/2025")
        workspace.put("/nb/2025.html", nil)
        #expect(news(await daemon.alerts(until: "report_withdrawn")) == ["report_withdrawn"])
        workspace.put("/nb/", .page("", status: 412))
        // On a slow machine the clock is past the due date by now, and a late report has an alert that ends.
        #expect(news(await daemon.alerts(until: "source_blocked")).last == "source_blocked")
        let end = await daemon.end(by: SIGTERM)
        #expect(end.status == 0)
        #expect(!end.lines.contains { $0.contains("report-missing") })
    }

    @Test func aDeadlineThatPassesIsToldOnceAndNotAgainAfterAKill() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024, 2023])
        workspace.putReport(2024)
        let configuration = try workspace.configure()
        let daemon = try RunningDaemon(
            configuration: configuration,
            arguments: Self.trial(from: "2026-01-30T12:00:00+08:00")
        )
        let before = try await daemon.alerts(until: "alert_firing", of: "report-missing-dept")
        _ = await daemon.end(by: SIGKILL)
        workspace.putList(years: [2025, 2024, 2023])
        workspace.putReport(2025)
        let again = try RunningDaemon(
            configuration: configuration,
            arguments: Self.trial(from: "2026-03-03T00:00:00+08:00")
        )
        let after = try await again.alerts(until: "alert_resolved", of: "report-missing-dept")
        // A stream cannot show what it was given last: a line that a kill cut off may come again, under its old number.
        let told = before.compactMap { $0["seq"] as? Int }.max() ?? 0
        #expect(!events(after.filter { $0["seq"] as? Int ?? 0 > told }).contains("alert_firing"))
        #expect(await again.end(by: SIGTERM).status == 0)
    }

    @Test func aBadReloadKeepsTheOldConfigurationAndSaysSo() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024])
        workspace.putReport(2024)
        let configuration = try workspace.configure()
        let daemon = try RunningDaemon(configuration: configuration, arguments: Self.start)
        _ = await daemon.alerts(until: "alert_firing")
        try workspace.write("monitor.yaml", "version: 1\nagencis: []\n")
        daemon.signal(SIGHUP)
        #expect(await daemon.wait(for: "the configuration was refused"))
        workspace.putList(years: [2025, 2024])
        #expect(events(await daemon.alerts(until: "report_new")).contains("report_new"))
        #expect(await daemon.end(by: SIGTERM).status == 0)
    }

    @Test func tooFewOpenFilesAreAClearFailureOfTheStart() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024])
        let configuration = try workspace.configure()
        let shell = "ulimit -n 20; exec \"$0\" run --config \"$1\""
        let run = try await Program.run(arguments: ["-c", shell, Program.path, configuration], by: "/bin/sh")
        #expect(run.status == 69)
        #expect(run.error.contains("只允许打开 20 个文件"))
        #expect(run.error.contains("LimitNOFILE="))
    }

    @Test func aDatabaseThatIsDeletedIsNoticedAndPutBackAtTheEnd() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024])
        workspace.putReport(2024)
        let daemon = try RunningDaemon(configuration: try workspace.configure(), arguments: Self.start)
        _ = await daemon.alerts(until: "alert_firing")
        let database = workspace.path("state/state.sqlite")
        try FileManager.default.removeItem(atPath: database)
        #expect(await daemon.wait(for: "was deleted, moved or replaced"))
        workspace.putList(years: [2025, 2024])
        #expect(events(await daemon.alerts(until: "report_new")).contains("report_new"))
        #expect(await daemon.end(by: SIGTERM).status == 0)
        #expect(FileManager.default.fileExists(atPath: database))
    }

    @Test func aSecondDaemonOnTheSameStateIsRefused() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024])
        let configuration = try workspace.configure()
        let daemon = try RunningDaemon(configuration: configuration, arguments: Self.start)
        _ = await daemon.alerts(until: "alert_firing")
        let second = try await Program.run("run", "--config", configuration)
        #expect(second.status == 69)
        #expect(second.error.contains(workspace.path("state")))
        #expect(await daemon.end(by: SIGTERM).status == 0)
    }
}
