import AlertDelivery
import Foundation
import Logging
import Metrics
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// Everything that the outside reads: the alert log, the status file, the endpoint.
struct Outputs: Sendable {
    let board: StatusBoard
    let status: StatusPublisher
    let endpoint: StatusEndpoint
    /// Takes in what the program measures of its own work.
    let meter: WorkMetrics
    /// The alert log, the same one over reloads.
    let log: AlertLog
    /// The program's own log, whose language is that of the configuration.
    private let programLog: ProgramLog

    init(configuration: MonitorConfiguration, clock: ScaledClock, logger: Logger, programLog: ProgramLog) {
        self.programLog = programLog
        board = StatusBoard(language: configuration.language, civilTime: configuration.civilTime)
        Self.open(board, as: configuration)
        let settings = AlertLog.Settings(configuration)
        log = AlertLog(to: settings.destination, format: settings.format, language: settings.language)
        status = StatusPublisher(
            board: board,
            file: StatusFile(path: configuration.statusFile)
        )
        let registry = PrometheusRegistry()
        MetricsSystem.bootstrap(registry)
        meter = WorkMetrics(registry)
        endpoint = StatusEndpoint(
            board: board,
            metrics: registry,
            settings: Self.serverSettings(configuration, clock),
            clock: clock,
            logger: logger
        )
    }

    /// Whom the endpoint answers, under which path, and who may say something there.
    private static func open(
        _ board: StatusBoard,
        as next: MonitorConfiguration,
        after last: MonitorConfiguration? = nil
    ) {
        board.answer(to: next.listenHosts)
        board.stand(under: SitePrefix(next.listenPrefix))
        board.takeDrafts(for: ConfinedReviewer(next.ruleFiles))
        // Whoever is known stays known over a reload that leaves the token's file where it was.
        guard last.map({ $0.listenToken != next.listenToken }) ?? true else { return }
        board.openDesk(
            next.listenToken.map { file in
                DeskAccess(token: { try file.value() }, intake: StoreIntake(path: next.databasePath))
            }
        )
    }

    private static func serverSettings(
        _ configuration: MonitorConfiguration,
        _ clock: ScaledClock
    ) -> StatusServer.Settings {
        var settings = StatusServer.Settings(statusSchema: Array((BuiltInFile.schema("status-v1")?.text ?? "").utf8))
        // How old a tick may be is counted on the clock that ticks.
        settings.livenessBound *= max(Int(clock.rate), 1)
        settings.feedName = ProcessInfo.processInfo.hostName
        settings.archive = StoreArchive(path: configuration.databasePath)
        return settings
    }

    /// Everyone who is told by `configuration`; the alert log is the one that there is.
    func sinks(of configuration: MonitorConfiguration) -> AlertSinks {
        AlertSinks(configuration, log: log, board: board)
    }

    /// Leads every output where `next` says, each for itself: one that fails stays where `last` has it.
    ///
    /// - Returns: what failed, and why.
    func apply(_ next: MonitorConfiguration, after last: MonitorConfiguration) async -> [Outlet: LocalizedText] {
        board.present(language: next.language, civilTime: next.civilTime)
        programLog.language = next.language
        var failures: [Outlet: LocalizedText] = [:]
        for outlet in Outlet.allCases {
            do {
                try await lead(outlet, as: next, after: last)
            } catch {
                failures[outlet] = LocalizedText(of: error)
            }
        }
        return failures
    }

    private func lead(_ outlet: Outlet, as next: MonitorConfiguration, after last: MonitorConfiguration) async throws {
        switch outlet {
        case .alertLogTarget:
            // Format and language change even where the new file cannot be opened.
            var settings = AlertLog.Settings(next)
            settings.destination = AlertLog.Settings(last).destination
            try await log.apply(settings)
            try await log.apply(AlertLog.Settings(next))
        case .statusFile:
            if next.statusFile != last.statusFile { try await status.moveFile(to: next.statusFile) }
        case .listen:
            if next.listen != last.listen { try await endpoint.listen(on: next.listen.endpoint) }
            Self.open(board, as: next, after: last)
        }
    }
}
