import Foundation
import Glibc
import SuiteTags
import TestSupport
import Testing

/// The daemon, killed at random moments while its configuration is read again, its log is renamed and a sink fails.
///
/// `DISCLOSURE_KILL_RUNS` says how often; 4 without it.
@Suite(.serialized, .tags(.process))
struct KillRunTests {
    private static let rounds =
        ProcessInfo.processInfo.environment["DISCLOSURE_KILL_RUNS"].flatMap { Int($0) } ?? 4
    private static let blocked = LoopbackServer.Answer.page("", status: 412)

    private let workspace: Workspace
    private let flaky: String

    init() throws {
        workspace = try Workspace()
        flaky = workspace.path("flaky")
        workspace.putReport(2024)
        workspace.putReport(2025)
        workspace.putList(years: [2024])
    }

    private func configure(_ round: Int) throws -> String {
        let sinks =
            "{name: ledger, type: file, to: \(workspace.path("ledger.log"))}, {name: flaky, type: file, to: \(flaky)/a.log}"
        return try workspace.configure(
            extra:
                "alerts: {remind_every: \(1 + round % 3)d, sinks: [\(sinks)]}\ntimezone: \(round % 2 == 0 ? "UTC" : "PRC")"
        )
    }

    /// The clock of each life begins a day behind what the one before has told: none goes back.
    private func start(_ round: Int) throws -> RunningDaemon {
        let told = try parts().flatMap { try lines($0) }.compactMap { $0["ts"] as? String }.max()
        let last = try told.map { try Date($0, strategy: .iso8601) } ?? Date(timeIntervalSince1970: 1_769_900_000)
        return try RunningDaemon(
            configuration: configure(round),
            arguments: ["--now", last.addingTimeInterval(86_400).formatted(.iso8601), "--clock-rate", "172800"]
        )
    }

    /// One life: the list changes, the configuration is read again, the log is renamed, and the process dies.
    private func live(_ round: Int, _ dice: inout SeededGenerator) async throws {
        let daemon = try start(round)
        try #require(await daemon.alerts(until: "alert_reminder").isEmpty == false, "round \(round) told nothing")
        // The report on 2025 stays missing: something stands in every life.
        if round % 3 == 0 {
            workspace.put("/nb/", Self.blocked)
        } else {
            workspace.putList(years: Array([2023, 2024].suffix(1 + round % 2)))
        }
        if round % 2 == 0 {
            rename(workspace.path("ledger.log"), workspace.path("ledger.log.\(1_000 + round)"))
            try? FileManager.default.createDirectory(atPath: flaky, withIntermediateDirectories: true)
        } else {
            rename(flaky, flaky + ".away.\(round)")
        }
        _ = try configure(round + 1)
        daemon.signal(SIGHUP)
        // The moment of the death is any: nothing is waited for.
        try await Task.sleep(for: .milliseconds(Int.random(in: 0...800, using: &dice)))
        _ = await daemon.end(by: SIGKILL)
        if round % 2 == 1 { rename(flaky + ".away.\(round)", flaky) }
    }

    @Test func everyLineReachesEveryFileInOrder() async throws {
        var dice = SeededGenerator(seed: 20_260_131)
        for round in 0..<Self.rounds { try await live(round, &dice) }
        let last = try start(Self.rounds)
        _ = await last.alerts(until: "alert_reminder")
        #expect(await last.end(by: SIGTERM).status == 0)
        let ledger = try parts().flatMap(numbers)
        let most = ledger.max() ?? 0
        #expect(ledger == Array(1...most))
        for part in try parts() {
            let own = try numbers(part)
            #expect(own == own.sorted() && Set(own).count == own.count, "\(part) is out of order or has a line twice")
        }
        let flaky = try numbers("flaky/a.log")
        #expect(flaky == Array((flaky.first ?? 1)...most))
    }

    /// The files of the ledger, the oldest first.
    private func parts() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.directory.path)
        return names.filter { $0.hasPrefix("ledger.log.") }.sorted() + ["ledger.log"]
    }

    private func numbers(_ name: String) throws -> [Int] { try lines(name).compactMap { $0["seq"] as? Int } }

    private func lines(_ name: String) throws -> [[String: Any]] {
        guard FileManager.default.fileExists(atPath: workspace.path(name)) else { return [] }
        let text = try String(contentsOfFile: workspace.path(name), encoding: .utf8)
        return text.split(separator: "\n").compactMap { Program.object(String($0)) }
    }
}
