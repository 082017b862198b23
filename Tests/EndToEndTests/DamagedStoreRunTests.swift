import Foundation
import Glibc
import TestSupport
import Testing

/// The daemon over a database that the disk has damaged.
@Suite(.serialized)
struct DamagedStoreRunTests {
    private func start(_ configuration: String, on day: String) throws -> RunningDaemon {
        try RunningDaemon(
            configuration: configuration,
            arguments: ["--now", "\(day)T12:00:00+08:00", "--clock-rate", "172800"]
        )
    }

    @Test func itIsMovedAsideAndTheMonitorGoesOnFromTheLastStatus() async throws {
        let workspace = try Workspace()
        workspace.putList(years: [2024])
        [2024, 2025].forEach { workspace.putReport($0) }
        let configuration = try workspace.configure(extra: "alerts: {remind_every: 300d}")
        let first = try start(configuration, on: "2026-02-02")
        var told = try await first.alerts(until: "alert_firing", of: "report-missing-dept")
        let end = await first.end(by: SIGTERM)
        #expect(end.status == 0)
        told += end.lines.compactMap(Program.object).filter { $0["seq"] is Int }
        let count = told.count
        try Data(repeating: 0xA5, count: 50_000).write(to: URL(filePath: workspace.path("state/state.sqlite")))
        workspace.putList(years: [2025, 2024])
        let second = try start(configuration, on: "2026-02-12")
        #expect(await second.wait(for: "moved aside"))
        told += try await second.alerts(until: "alert_resolved", of: "report-missing-dept")
        #expect(await second.end(by: SIGTERM).status == 0)
        // Lines of the program's own log stand between them.
        let numbers = told.compactMap { $0["seq"] as? Int }
        #expect(numbers == Array(1...max(1, numbers.count)))
        let later = told.dropFirst(count).map { "\($0["event"] ?? "") \($0["rule"] ?? "")" }
        #expect(later.contains("alert_firing state-damaged"))
        #expect(!later.contains("alert_firing report-missing-dept"))
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path("state"))
        #expect(names.contains { $0.hasPrefix("state.sqlite.damaged-") })
    }
}
