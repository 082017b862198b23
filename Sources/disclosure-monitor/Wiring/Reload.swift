import FoundationEssentials
import Logging
import MonitorConfig
import Monitoring
import PageFetching
import PageReading
import ServiceLifecycle
import StatusReporting
import Supervision
import UnixSignals

/// Puts a changed configuration in force; a bad one changes nothing and is told.
struct Reload: Sendable {
    let path: String
    let monitor: Monitor
    let fetcher: CurlFetcher
    let outputs: Outputs
    let stored: StoredState
    let isBackfilling: Bool
    let clock: ScaledClock
    let notifier: SystemdNotifier?
    let logger: Logger

    func run() async {
        notifier?.reloading()
        // A log that was renamed goes on under its own name, whatever the configuration is worth.
        await monitor.reopenSinks()
        do {
            let configuration = try MonitorConfiguration.load(from: path, isRowPath: HTMLPageReader.isValidRowPath)
            fetcher.update(policy: FetchPolicy(configuration.fetch, clockRate: clock.rate))
            let rules = SupervisionRules(
                configuration,
                stored: stored,
                isBackfilling: isBackfilling,
                now: clock.now()
            )
            await monitor.replaceSinks(AlertSinks(configuration, board: outputs.board).all)
            await monitor.reload(rules)
            logger.notice("the configuration was loaded again", metadata: ["file": "\(path)"])
        } catch {
            await monitor.noteConfigurationError("\(error)")
            logger.error(
                "the configuration was refused; the old one stays in force",
                metadata: ["problems": "\(error)"]
            )
        }
        notifier?.ready("reloaded")
    }
}

/// Reloads on SIGHUP until shutdown.
struct ReloadService: Service, CustomStringConvertible {
    let reload: Reload

    /// What the log calls it; without it the log would hold everything that a reload needs.
    var description: String { "reload" }

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            await reload.run()
        }
    }
}
