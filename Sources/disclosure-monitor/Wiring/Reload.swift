import FoundationEssentials
import Logging
import MonitorConfig
import Monitoring
import PageFetching
import PageReading
import StatusReporting
import Supervision

/// Puts a changed configuration in force; a bad one changes nothing and is told.
struct Reload: Sendable {
    let path: String
    let running: InForce
    let monitor: Monitor
    let fetcher: CurlFetcher
    let outputs: Outputs
    let clock: ScaledClock
    let notifier: SystemdNotifier?
    let logger: Logger

    func run() async {
        notifier?.reloading()
        // A log that was renamed goes on under its own name, whatever the configuration is worth.
        await monitor.reopenSinks()
        let outcome: String
        do throws(ConfigurationProblems) {
            outcome = await apply(try MonitorConfiguration.load(from: path, isRowPath: HTMLPageReader.isValidRowPath))
        } catch {
            outcome = await refuse(error)
        }
        notifier?.ready(outcome)
    }

    private func refuse(_ problems: ConfigurationProblems) async -> String {
        await monitor.noteConfigurationError(problems.message)
        logger.error(
            "the configuration was refused; the old one stays in force",
            metadata: ["file": "\(path)", "problems": .stringConvertible(LoggedText(problems.message))]
        )
        return "the configuration was refused; the old one stays in force"
    }

    /// Leads the outputs first, so that what cannot be put in force is known when the rest is.
    private func apply(_ loaded: MonitorConfiguration) async -> String {
        let last = running.value
        let difference = last.difference(to: loaded)
        let failures = await outputs.apply(last.target(of: loaded), after: last.configuration)
        let next = last.reloaded(to: loaded, failures: failures, now: clock.now())
        running.value = next
        outputs.board.explain(by: next.rules)
        let settings = next.configuration
        fetcher.update(policy: FetchPolicy(settings.fetch, limits: settings.limits, clockRate: clock.rate))
        await monitor.replaceSinks(outputs.sinks(of: next.configuration).all)
        await monitor.reload(
            next.rules,
            pendingRestart: next.pendingRestart.map(\.rawValue),
            notApplied: next.notApplied
        )
        tell(loaded, difference, next)
        let changed = difference.isEmpty ? "nothing changed" : difference.keys.joined(separator: ", ")
        return (["reloaded: \(changed)"] + next.reservations).joined(separator: "; ")
    }

    private func tell(
        _ loaded: MonitorConfiguration,
        _ difference: ConfigurationDifference,
        _ next: RunningConfiguration
    ) {
        for warning in loaded.warnings {
            logger.warning("\(warning.text(in: loaded.language))")
        }
        logger.notice(
            "the configuration was loaded again",
            metadata: ["file": "\(path)", "changed": "\(difference.summary(in: loaded.language))"]
        )
        for key in next.pendingRestart {
            logger.warning("a setting waits for a restart", metadata: ["key": "\(key.rawValue)"])
        }
        for failure in next.notApplied {
            logger.error(
                "a setting could not be put in force; the value before stays",
                metadata: ["key": "\(failure.key)", "error": .stringConvertible(LoggedText(failure.error))]
            )
        }
    }
}
