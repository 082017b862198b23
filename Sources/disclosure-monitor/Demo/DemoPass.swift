import AttachmentReading
import FoundationEssentials
import Logging
import MonitorConfig
import Monitoring
import PageFetching
import PageReading
import StateStorage
import StatusReporting
import Supervision

/// One full pass over the sample site: every page is looked at twice, as it takes to be sure, and alerts are printed.
struct DemoPass {
    let configuration: MonitorConfiguration
    let start: Date

    func run() async throws {
        let lock = try StateDirectory.prepare(configuration.stateDirectory)
        defer { withExtendedLifetime(lock) {} }
        let store = try SQLiteStore(path: configuration.databasePath)
        let stored = try await store.load()
        let clock = SteppedClock(start)
        let fetcher = try CurlFetcher(
            policy: FetchPolicy(configuration.fetch),
            digestSeed: stored.digestSeed,
            now: { clock.now() }
        )
        let monitor = Monitor(
            rules: RunningConfiguration(starting: configuration, remembering: stored.years, tellsEach: true, now: start)
                .rules,
            stored: stored,
            ports: Monitor.Ports(
                fetcher: fetcher,
                reader: HTMLPageReader(),
                attachmentReader: AttachmentFileReader(),
                store: store,
                alertSinks: [NamedSink(log: output)],
                statusSink: StatusFile(path: configuration.statusFile)
            ),
            clock: clock,
            version: ProgramVersion.current,
            logger: Logger(label: "demo") { StreamLogHandler.standardError(label: $0) }
        )
        for _ in 0..<configuration.alerts.confirmFailures {
            await monitor.sweep()
            clock.advance(by: configuration.fetch.interval / .seconds(1))
        }
        await monitor.finish()
        await fetcher.shutdown()
        try store.close()
        try show()
    }

    /// The demo's alerts are its output, not its log.
    private var output: AlertLog {
        AlertLog(
            to: .standardError(journal: false),
            format: AlertLineFormat(configuration.alerts.format),
            language: configuration.language,
            standardError: 1
        )
    }

    private func show() throws {
        // The lines on standard output are for programs; people get the table.
        let document = try StatusDocument.decode(Array(try LocalFile.read(configuration.statusFile).body))
        Console.error("\n" + StatusTable(document, language: configuration.language).rendered())
        let label = configuration.language.pick("状态文件：", "status: ")
        Console.error(label + configuration.statusFile)
    }
}
