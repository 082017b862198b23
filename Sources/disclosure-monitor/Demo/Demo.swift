import FoundationEssentials
import Hummingbird
import Logging
import MonitorConfig
import ServiceLifecycle
import Supervision

/// The demo: the sample site, a configuration for it, and the daemon watching it.
struct Demo {
    /// Spring 2026: every due date for the report on 2025 has passed.
    private static let start = CivilTime.china.start(of: CivilDate(daysSinceEpoch: 20_551)).addingTimeInterval(9 * 3600)
    /// Six hours of the demo pass in two seconds.
    private static let clockRate = 10_800.0

    private let directory: String
    private let language: Language

    init(stateDirectory: String?, language: Language) throws {
        self.language = language
        directory = try stateDirectory ?? TemporaryDirectory.make(prefix: "disclosure-monitor-demo")
    }

    func run(port: Int, once: Bool) async throws {
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        let site = DemoSite().application(port: 0) { ready.yield($0) }
        try await withThrowingTaskGroup { group in
            group.addTask { try await site.runService(gracefulShutdownSignals: []) }
            guard let sitePort = await ports.first(where: { _ in true }) else {
                throw StartError("示例网站已停止", "the sample site ended")
            }
            if once {
                try await DemoPass(configuration: try configuration(sitePort: sitePort, port: nil), start: Self.start)
                    .run()
            } else {
                try await watch(sitePort: sitePort, port: port)
            }
            group.cancelAll()
        }
    }

    /// Runs the daemon as `run` does, on a clock that starts in spring 2026 and hurries.
    private func watch(sitePort: Int, port: Int) async throws {
        let configuration = try configuration(sitePort: sitePort, port: port)
        Console.error(
            language.pick(
                """
                示例网站：http://127.0.0.1:\(sitePort)/  总览：http://127.0.0.1:\(port)/  状态目录：\(directory)
                演示从 2026 年 4 月 8 日开始，两秒相当于六小时。按 Ctrl-C 结束。
                """,
                """
                sample site: http://127.0.0.1:\(sitePort)/  dashboard: http://127.0.0.1:\(port)/  state: \(directory)
                The demo starts on 8 April 2026, and six hours pass in two seconds. Stop it with Ctrl-C.
                """
            )
        )
        let daemon = try await Daemon(
            configuration: configuration,
            configurationPath: configurationPath,
            clock: ScaledClock(start: Self.start, rate: Self.clockRate),
            isBackfilling: false,
            tellsEach: true,
            logLevel: .error
        )
        try await daemon.run()
    }

    private var configurationPath: String { directory + "/disclosure-monitor.yaml" }

    /// Writes the configuration that a person would write for this site, and loads it as `run` does.
    private func configuration(sitePort: Int, port: Int?) throws -> MonitorConfiguration {
        let agencies = DemoAgency.all.map { agency in
            """
              - id: \(agency.id)
                name: \(agency.name)
                kind: local-dept
                jurisdiction: cn/yunze
                sources:
                  - {url: "http://127.0.0.1:\(sitePort)\(agency.listPath)", kind: annual-report-list}
            """
        }
        let text = """
            version: 1
            language: \(language.rawValue)
            state_directory: \(directory)
            listen: \(port.map { "127.0.0.1:\($0)" } ?? "none")
            report_years: {first: \(DemoSite.firstReportYear)}
            fetch:
              allow_private_addresses: true
              per_host: {concurrency: 16, delay: 0s}
            agencies:
            \(agencies.joined(separator: "\n"))

            """
        do {
            let file = URL(filePath: configurationPath)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        } catch {
            let cause = LocalizedText(of: error)[.spoken]
            throw StartError("\(configurationPath) 无法写入：\(cause)", "\(configurationPath) cannot be written: \(cause)")
        }
        return try loadConfiguration(configurationPath)
    }
}
