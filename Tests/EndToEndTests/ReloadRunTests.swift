import Foundation
import Glibc
import TestSupport
import Testing

/// The real daemon, whose configuration changes while it runs: what each key does, and what is said of it.
@Suite(.serialized)
struct ReloadRunTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        workspace.putList(years: [2024])
        workspace.putReport(2024)
    }

    private func start(
        _ settings: String,
        from instant: String = "2026-01-16T12:00:00+08:00",
        rate: Int = 172_800,
        environment: [String: String] = [:]
    ) throws -> RunningDaemon {
        try RunningDaemon(
            configuration: configure(settings),
            arguments: ["--now", instant, "--clock-rate", "\(rate)"],
            environment: environment
        )
    }

    @discardableResult
    private func configure(_ settings: String, state: String = "state", more agencies: String = "") throws -> String {
        try workspace.write(
            "monitor.yaml",
            """
            version: 1
            state_directory: \(workspace.path(state))
            \(settings)
            agencies:
              - id: bureau
                name: 云泽市教育局
                kind: local-dept
                sources: [{url: "\(workspace.server.base)/nb/", kind: annual-report-list}]
            \(agencies)

            """
        )
    }

    private static let fetch = "allow_private_addresses: true, per_host: {concurrency: 4, delay: 0s}"

    private func socket(_ name: String) -> LoopbackClient { LoopbackClient(socketPath: workspace.path(name)) }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: workspace.directory.appending(path: name)), as: UTF8.self)
    }

    /// Asks the endpoint until `monitor` in the status satisfies `condition`: publishing may lag behind the log.
    private func monitor(
        at client: LoopbackClient,
        where condition: ([String: Any]) -> Bool
    ) async throws -> [String: Any] {
        while true {
            let body = try await client.get("/status.json").body
            let status = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
            if let monitor = status?["monitor"] as? [String: Any], condition(monitor) { return monitor }
        }
    }

    @Test func everySettingTakesEffectByAReload() async throws {
        let daemon = try start("language: en\nlisten: unix:\(workspace.path("a.sock"))\nfetch: {\(Self.fetch)}")
        _ = await daemon.alerts(until: "alert_firing")
        let english = try await socket("a.sock").get("/")
        #expect(String(decoding: english.body, as: UTF8.self).contains(#"lang="en""#))
        try configure(
            """
            language: zh-Hans
            timezone: UTC
            status_file: public.json
            listen: unix:\(workspace.path("b.sock"))
            report_years: {first: 2023}
            rule_packs: [cn-annual-report, cn-columns]
            fetch: {\(Self.fetch), interval: 5h, timeout: 20s, max_body: 9MiB, concurrency: 32, user_agent: other name}
            alerts:
              log: {to: ./alerts.log, format: logfmt}
              confirm: {failures: 1, successes: 1}
              remind_every: 300d
            """
        )
        let line = try #require(await daemon.reload())
        for key in [
            "language", "timezone", "status_file", "listen", "report_years.first", "rule_packs", "fetch.interval",
            "fetch.timeout", "fetch.max_body", "fetch.concurrency", "fetch.user_agent", "alerts.log.to",
            "alerts.log.format", "alerts.confirm.failures", "alerts.confirm.successes", "alerts.remind_every",
        ] {
            #expect(line.contains(key))
        }
        let chinese = try await socket("b.sock").get("/")
        #expect(String(decoding: chinese.body, as: UTF8.self).contains(#"lang="zh-Hans""#))
        #expect(!FileManager.default.fileExists(atPath: workspace.path("a.sock")))
        workspace.putReport(2025)
        workspace.putList(years: [2025, 2024])
        await workspace.server.wait { events in
            let article = events.firstIndex { $0.isArrival(of: "/nb/2025.html") } ?? events.endIndex
            return events[article...].count { $0.isArrival(of: "/nb/") } > 2
        }
        #expect(workspace.server.requests.last?.headers["user-agent"] == "other name")
        #expect(await daemon.end(by: SIGTERM).status == 0)
        let lines = try text("state/alerts.log").split(separator: "\n")
        let news = try #require(lines.first { $0.contains("event=report_new") })
        #expect(news.hasPrefix("ts="))
        #expect(try text("state/public.json").contains(#""report_year":2023"#))
        #expect(try !text("state/status.json").contains(#""report_year":2023"#))
    }

    @Test func whatCannotTakeEffectIsNamed() async throws {
        let listen = "listen: unix:\(workspace.path("a.sock"))"
        let daemon = try start("language: en\n\(listen)\nfetch: {\(Self.fetch)}")
        _ = await daemon.alerts(until: "alert_firing")
        let missing = "listen: unix:\(workspace.path("missing/b.sock"))"
        let logs = "alerts: {log: {to: \(workspace.path("missing/alerts.log"))}}"
        try configure("language: zh-Hans\n\(missing)\n\(logs)\nfetch: {\(Self.fetch)}", state: "elsewhere")
        _ = try #require(await daemon.reload())
        let told = try await monitor(at: socket("a.sock")) { $0["config_pending_restart"] as? [String] != [] }
        #expect(told["config_pending_restart"] as? [String] == ["state_directory"])
        let failures = try #require(told["config_not_applied"] as? [[String: Any]])
        #expect(failures.map { $0["key"] as? String } == ["alerts.log.to", "listen"])
        #expect(failures.allSatisfy { ($0["error"] as? String)?.contains("No such file or directory") == true })
        let said = failures.compactMap { $0["error_message"] as? [String: String] }
        #expect(said.count == 2 && said.allSatisfy { $0["zh-Hans"]?.contains("（文件或目录不存在）") == true })
        let page = try await socket("a.sock").get("/")
        #expect(String(decoding: page.body, as: UTF8.self).contains("须重新启动后生效"))
        // Half right is wrong: of such a file nothing is put in force, and everything that is wrong is told.
        try configure("language: en\nlisten: 8460\ntimezone: Mars\nfetch: {\(Self.fetch)}")
        daemon.signal(SIGHUP)
        #expect(await daemon.wait(for: "新配置有误"))
        let refused = try await monitor(at: socket("a.sock")) { $0["config_error"] is String }
        let error = try #require(refused["config_error"] as? String)
        #expect(error.contains("listen:") && error.contains("timezone:"))
        let same = try await socket("a.sock").get("/")
        #expect(String(decoding: same.body, as: UTF8.self).contains(#"lang="zh-Hans""#))
        try configure("language: en\n\(listen)\nfetch: {\(Self.fetch)}")
        _ = try #require(await daemon.reload())
        let right = try await monitor(at: socket("a.sock")) { $0["config_error"] is NSNull }
        #expect(right["config_pending_restart"] as? [String] == [])
        #expect((right["config_not_applied"] as? [[String: String]])?.isEmpty == true)
        #expect(await daemon.end(by: SIGTERM).status == 0)
    }

    @Test func theServiceManagerIsToldWhatIsWatchedAndWhatWaits() async throws {
        let manager = try ServiceManager(path: workspace.path("notify"))
        let settings = "language: en\nlisten: none\nfetch: {\(Self.fetch)}"
        let daemon = try start(settings, environment: ["NOTIFY_SOCKET": manager.path])
        #expect(await manager.messages(until: "READY=1").last?.contains("STATUS=started, no endpoint") == true)
        #expect(await manager.messages(until: "1 agencies, 1 sources").isEmpty == false)
        let second = "  - {id: second, name: 云泽市财政局, kind: local-dept}"
        try configure(settings, state: "elsewhere", more: second)
        daemon.signal(SIGHUP)
        let reload = await manager.messages(until: "READY=1")
        #expect(reload.contains { $0.hasPrefix("RELOADING=1") })
        #expect(
            reload.last?.hasSuffix("STATUS=reloaded: state_directory, agencies; waiting for a restart: state_directory")
                == true
        )
        let status = await manager.messages(until: "WATCHDOG=1").last
        #expect(status?.contains(": 2 agencies, 1 sources; waiting for a restart: state_directory") == true)
        #expect(await daemon.end(by: SIGTERM).status == 0)
        #expect(await manager.messages(until: "STOPPING=1").last == "STOPPING=1")
    }

    @Test func aReloadAfterTheTurnOfTheYearDropsNoObligation() async throws {
        let settings = "language: en\nlisten: none\nfetch: {\(Self.fetch)}"
        let daemon = try start(settings, from: "2026-12-20T12:00:00+08:00", rate: 864_000)
        var told: [[String: Any]] = []
        while told.last?["subject"] as? String != "annual-report/2026" {
            told += try await daemon.alerts(until: "alert_firing", of: "report-missing-dept")
        }
        // It is February: whoever started now would begin with the report on 2026.
        _ = try #require(await daemon.reload())
        #expect(await daemon.end(by: SIGTERM).status == 0)
        let status = try JSONSerialization.jsonObject(with: Data(text("state/status.json").utf8)) as? [String: Any]
        let agency = (status?["agencies"] as? [[String: Any]])?.first
        let years = (agency?["obligations"] as? [[String: Any]] ?? []).compactMap { $0["report_year"] as? Int }
        #expect(years.contains(2025))
    }
}

extension LoopbackServer.Event {
    fileprivate func isArrival(of path: String) -> Bool {
        if case .arrived(_, target: path) = self { true } else { false }
    }
}
