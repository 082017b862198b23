import Monitoring
import ServiceLifecycle

/// The monitor as a service: a graceful shutdown ends its watch, and it remembers what it decided.
struct MonitorService: Service, CustomStringConvertible {
    let monitor: Monitor

    /// What the log calls it.
    var description: String { "monitor" }

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await monitor.run()
        }
    }
}
