import MonitorConfig
import Supervision

extension RunningConfiguration {
    /// What is watched, in words for the service manager.
    var extent: String {
        "\(rules.watchlist.agencies.count) agencies, \(rules.watchlist.sources.count) sources"
    }

    /// What of the configuration file is not in force, in words for the service manager.
    var reservations: [String] {
        let restart = pendingRestart.map(\.rawValue).joined(separator: ", ")
        let failed = notApplied.map(\.key).joined(separator: ", ")
        return (restart.isEmpty ? [] : ["waiting for a restart: \(restart)"])
            + (failed.isEmpty ? [] : ["not put in force: \(failed)"])
    }
}
