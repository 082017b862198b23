import AttachmentReading
import FoundationEssentials
import Glibc
import Logging
import Metrics
import MonitorConfig
import Monitoring
import PageFetching
import PageReading
import ServiceLifecycle
import StateStorage
import StatusReporting
import Supervision
import UnixSignals

/// The daemon put together: every adapter, the monitor, and the services around it.
struct Daemon {
    private let services: [any Service]
    private let lock: StateDirectoryLock
    private let fetcher: CurlFetcher
    private let store: SQLiteStore
    private let notifier: SystemdNotifier?
    private let logger: Logger

    /// Opens everything; throws `StartError` with what, where and what to do.
    init(
        configuration: MonitorConfiguration,
        configurationPath: String,
        clock: ScaledClock,
        isBackfilling: Bool,
        logLevel: Logger.Level
    ) async throws {
        var logger = Logger(label: "disclosure-monitor") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        self.logger = logger
        notifier = SystemdNotifier()
        lock = try Self.opening { try StateDirectory.prepare(configuration.stateDirectory) }
        store = try Self.opening { try SQLiteStore(path: configuration.databasePath) }
        let stored = try await store.load()
        fetcher = try CurlFetcher(
            policy: FetchPolicy(configuration.fetch, clockRate: clock.rate),
            digestSeed: stored.digestSeed,
            logger: logger,
            now: { clock.now() }
        )
        let outputs = Outputs(configuration: configuration, logger: logger)
        do {
            // A log that cannot be written is told now, not when the first line is due; of the other sinks the monitor
            // tells as of any that fails.
            try await outputs.alerts.log.reopen()
        } catch {
            throw StartError("\(error)")
        }
        let rules = SupervisionRules(configuration, stored: stored, isBackfilling: isBackfilling, now: clock.now())
        let monitor = Monitor(
            rules: rules,
            stored: stored,
            ports: Monitor.Ports(
                fetcher: fetcher,
                reader: HTMLPageReader(),
                attachmentReader: AttachmentFileReader(),
                store: store,
                alertSinks: outputs.alerts.all,
                statusSink: outputs.status,
                tickFinished: Self.progress(to: notifier, outputs.board, watchlist: rules.watchlist)
            ),
            clock: clock,
            tickInterval: clock.rate,
            version: ProgramVersion.current,
            logger: logger
        )
        let reload = Reload(
            path: configurationPath,
            monitor: monitor,
            fetcher: fetcher,
            outputs: outputs,
            stored: stored,
            isBackfilling: isBackfilling,
            clock: clock,
            notifier: notifier,
            logger: logger
        )
        services =
            outputs.services(clock: clock, notifier: notifier, logger: logger)
            + [ReloadService(reload: reload), MonitorService(monitor: monitor)]
    }

    /// Runs until SIGTERM or SIGINT; in-flight work is given up within a bound, and nothing that was decided is lost.
    func run() async throws {
        var configuration = ServiceGroupConfiguration(
            services: services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        defer { withExtendedLifetime(lock) {} }
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as StatusReportingError {
            throw StartError("\(error)")
        }
        notifier?.stopping()
        await fetcher.shutdown()
        try? store.close()
    }

    private static func opening<Opened>(_ open: () throws -> Opened) throws -> Opened {
        do { return try open() } catch { throw StartError("\(error)") }
    }

    /// Feeds the watchdog and the endpoint's liveness with finished ticks, and with nothing else.
    private static func progress(
        to notifier: SystemdNotifier?,
        _ board: StatusBoard,
        watchlist: Watchlist
    ) -> @Sendable (StatusSnapshot.Overall, MonitorStatus) -> Void {
        { overall, status in
            if let tick = status.lastTick { board.note(tick: tick) }
            notifier?.alive(
                "\(overall.rawValue): \(watchlist.agencies.count) agencies, \(watchlist.sources.count) sources"
            )
        }
    }
}
