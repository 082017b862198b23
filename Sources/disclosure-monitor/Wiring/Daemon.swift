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
    private let monitor: Monitor
    private let reloads: Reload
    private let outputs: Outputs
    /// Where the endpoint listens at the start; nil: nowhere.
    private let address: StatusReporting.ListenAddress?
    private let lock: StateDirectoryLock
    private let fetcher: CurlFetcher
    private let store: SQLiteStore
    private let notifier: SystemdNotifier?
    private let logger: Logger
    private let programLog: ProgramLog

    /// Opens everything; throws `StartError` with what, where and what to do.
    init(
        configuration: MonitorConfiguration,
        configurationPath: String,
        clock: ScaledClock,
        isBackfilling: Bool,
        tellsEach: Bool,
        logLevel: Logger.Level
    ) async throws {
        try Self.opening { try FileLimit.raise(for: configuration.fetch) }
        Heap.limitArenas()
        programLog = ProgramLog(in: configuration.language)
        logger = Self.logger(of: configuration, writing: programLog, from: logLevel)
        notifier = SystemdNotifier()
        lock = try Self.opening { try StateDirectory.prepare(configuration.stateDirectory) }
        outputs = Outputs(configuration: configuration, clock: clock, logger: logger, programLog: programLog)
        let opened = try await Self.openStore(of: configuration, for: outputs, at: clock.now(), logger)
        store = opened.store
        let servers = Servers(times: ServerTimes(clock: clock), certificates: ServerCertificates())
        fetcher = try Self.fetcher(for: configuration, opened.stored, servers, outputs, clock, logger)
        let running = RunningConfiguration(
            starting: configuration,
            remembering: opened.stored.years,
            isBackfilling: isBackfilling,
            tellsEach: tellsEach,
            now: clock.now()
        )
        let inForce = InForce(running)
        outputs.board.explain(by: running.rules)
        monitor = Monitor(
            rules: running.rules,
            stored: opened.stored,
            ports: Monitor.Ports(
                fetcher: RobotsGate(fetcher, clock: clock, logger: logger),
                reader: HTMLPageReader(),
                attachmentReader: AttachmentFileReader(),
                store: opened.store,
                alertSinks: outputs.sinks(of: configuration).all,
                serverTimes: servers.times,
                certificates: servers.certificates,
                meter: outputs.meter,
                statusSink: outputs.status,
                tickFinished: Self.progress(to: notifier, outputs.board, inForce)
            ),
            clock: clock,
            tickInterval: clock.rate,
            version: ProgramVersion.current,
            released: ProgramVersion.earliest,
            movedAside: opened.movedAside,
            logger: logger
        )
        address = configuration.listen.endpoint
        reloads = Reload(
            path: configurationPath,
            running: inForce,
            monitor: monitor,
            fetcher: fetcher,
            outputs: outputs,
            clock: clock,
            notifier: notifier,
            logger: logger
        )
    }

    /// What is learnt of servers while pages are fetched.
    private struct Servers {
        let times: ServerTimes
        let certificates: ServerCertificates
    }

    private static func logger(
        of configuration: MonitorConfiguration,
        writing log: ProgramLog,
        from level: Logger.Level
    ) -> Logger {
        let isJSON = configuration.alerts.format == .json
        var logger = Logger(label: "disclosure-monitor") { ProgramLogHandler(label: $0, log: log, isJSON: isJSON) }
        logger.logLevel = level
        return logger
    }

    /// A log that cannot be written is told now, not when the first line is due; of the other sinks the monitor tells as of any
    /// that fails.
    private static func openStore(
        of configuration: MonitorConfiguration,
        for outputs: Outputs,
        at now: Date,
        _ logger: Logger
    ) async throws -> OpenedStore {
        do {
            try await outputs.log.reopen()
            let last = await outputs.log.lastDeliveredSequence()
            return try await OpenedStore.open(configuration, lastWritten: last, at: now, logger: logger)
        } catch {
            throw StartError(error)
        }
    }

    private static func fetcher(
        for configuration: MonitorConfiguration,
        _ stored: StoredState,
        _ servers: Servers,
        _ outputs: Outputs,
        _ clock: ScaledClock,
        _ logger: Logger
    ) throws -> CurlFetcher {
        try opening {
            try CurlFetcher(
                policy: FetchPolicy(configuration.fetch, limits: configuration.limits, clockRate: clock.rate),
                digestSeed: stored.digestSeed,
                logger: logger,
                serverTimes: servers.times,
                certificates: servers.certificates,
                meter: outputs.meter,
                now: { clock.now() }
            )
        }
    }

    /// How long the program's own log is waited for at the end: a stream that nobody reads is given up.
    private static let lastWordsSeconds = 2

    /// Runs until SIGTERM or SIGINT; in-flight work is given up within a bound, and nothing that was decided is lost.
    func run() async throws {
        let listening = try await listen()
        let services: [any Service] = [
            outputs.endpoint,
            ReloadService(reload: reloads) { [notifier] in notifier?.ready(listening) },
            MonitorService(monitor: monitor),
        ]
        var configuration = ServiceGroupConfiguration(
            services: services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        defer {
            programLog.finish(within: Self.lastWordsSeconds)
            withExtendedLifetime(lock) {}
        }
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as StatusReportingError {
            throw StartError(error)
        }
        notifier?.stopping()
        await fetcher.shutdown()
        do { try store.close() } catch {
            logger.error(
                "the store could not be closed",
                metadata: ["error": .stringConvertible(LoggedText(error))]
            )
        }
    }

    /// Opens the endpoint, and says where; a program that cannot be asked how it is does not start.
    private func listen() async throws -> String {
        guard let address else { return "started, no endpoint" }
        do {
            let port = try await outputs.endpoint.listen(on: address)
            logger.notice(
                "the status endpoint listens",
                metadata: ["address": "\(address)", "port": "\(port ?? 0)"]
            )
            return "listening on \(address)"
        } catch let error as StatusReportingError {
            throw StartError(error)
        }
    }

    private static func opening<Opened>(_ open: () throws -> Opened) throws -> Opened {
        do { return try open() } catch { throw StartError(error) }
    }

    /// Feeds the watchdog and the endpoint's liveness with finished ticks, and with nothing else.
    private static func progress(
        to notifier: SystemdNotifier?,
        _ board: StatusBoard,
        _ inForce: InForce
    ) -> @Sendable (StatusSnapshot.Overall, MonitorStatus) -> Void {
        let heap = Turn(every: .seconds(30))
        return { overall, status in
            if heap.isDue() { Task.detached { Heap.giveBack() } }
            if let tick = status.lastTick { board.note(tick: tick) }
            let running = inForce.value
            notifier?.alive((["\(overall.rawValue): \(running.extent)"] + running.reservations).joined(separator: "; "))
        }
    }
}
