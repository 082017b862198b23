import Monitoring
import ServiceLifecycle

/// The monitor as a service: a graceful shutdown ends its watch, and it remembers what it decided.
struct MonitorService: Service {
    let monitor: Monitor

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await monitor.run()
        }
    }
}
