import Foundation
import Logging
import Metrics
import MonitorConfig
import ServiceLifecycle
import StatusReporting
import Supervision

/// Everything that the outside reads: the alert log, the status file, the endpoint.
struct Outputs: Sendable {
    let board: StatusBoard
    let alerts: AlertDelivery
    let status: StatusPublisher
    private let registry = PrometheusRegistry()
    private let listen: ListenSetting

    init(configuration: MonitorConfiguration, logger: Logger) {
        board = StatusBoard(language: configuration.language, civilTime: configuration.civilTime)
        let destination: AlertLog.Destination =
            switch configuration.alerts.target {
            case .standardError: .standardError(journal: JournalStream.isConnected())
            case .file(let path): .file(path: path)
            }
        alerts = AlertDelivery(
            log: AlertLog(
                to: destination,
                format: AlertLineFormat(configuration.alerts.format),
                language: configuration.language
            ),
            board: board
        )
        status = StatusPublisher(
            board: board,
            file: StatusFile(path: configuration.statusFile)
        )
        listen = configuration.listen
        MetricsSystem.bootstrap(registry)
    }

    /// The endpoint as a service; none where the configuration wants none. Readiness is told once it listens.
    func services(clock: ScaledClock, notifier: SystemdNotifier?, logger: Logger) -> [any Service] {
        guard let address = listen.endpoint else {
            notifier?.ready("started, no endpoint")
            return []
        }
        var settings = StatusServer.Settings(statusSchema: Array((BuiltInFile.schema("status-v1")?.text ?? "").utf8))
        // How old a tick may be is counted on the clock that ticks.
        settings.livenessBound *= max(Int(clock.rate), 1)
        settings.feedName = ProcessInfo.processInfo.hostName
        return [
            StatusServer(
                address: address,
                board: board,
                metrics: registry,
                settings: settings,
                clock: clock,
                logger: logger
            ) { port in
                logger.notice(
                    "the status endpoint listens",
                    metadata: ["address": "\(address)", "port": "\(port ?? 0)"]
                )
                notifier?.ready("listening on \(address)")
            }
        ]
    }
}

extension ListenSetting {
    /// The same address in the words of the endpoint; nil where there is none.
    fileprivate var endpoint: ListenAddress? {
        switch self {
        case .tcp(let host, let port): .tcp(host: host, port: port)
        case .unix(let path): .unix(path: path)
        case .none: nil
        }
    }
}
