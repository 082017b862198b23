import AlertDelivery
import FoundationEssentials
import MonitorConfig
import StatusReporting
import Supervision

/// Everyone who is told of alerts by a configuration: the alert log, then the sinks of `alerts.sinks`.
struct AlertSinks {
    let all: [NamedSink]

    /// Nothing is opened yet. Lines that any of them took stand in the feed of `board`.
    ///
    /// - Parameter log: The alert log, which stays the same one over reloads and is led elsewhere by itself.
    init(_ configuration: MonitorConfiguration, log: AlertLog, board: StatusBoard) {
        all =
            [NamedSink(log: FeedingSink(to: log, board: board))]
            + configuration.alerts.sinks.map { settings in
                let routes = settings.routes(of: configuration.alerts.routes)
                let standing = { @Sendable [watchlist = configuration.watchlist] in
                    board.firingAlerts.filter { routes.lead($0, to: settings.name, on: watchlist) }
                }
                return NamedSink(
                    name: settings.name,
                    kind: settings.kind,
                    sink: FeedingSink(to: Self.sink(settings, configuration, standing), board: board),
                    routes: routes,
                    digest: settings.digest
                )
            }
    }

    /// A new type of sink is a case here.
    private static func sink(
        _ settings: SinkSettings,
        _ configuration: MonitorConfiguration,
        _ standing: @escaping @Sendable () -> [AlertStatus]
    ) -> any AlertSink {
        let language = configuration.language
        return switch settings.target {
        case .file(let path, let format):
            AlertLog(to: .file(path: path), format: AlertLineFormat(format), language: language)
        case .receiver(let receiver):
            ReceiverSink(
                receiver,
                context: DeliveryContext(
                    sink: settings.name,
                    language: language,
                    civilTime: configuration.civilTime,
                    standing: standing
                )
            )
        }
    }
}

extension DeliveryContext {
    /// What receivers are given by the program: lines as the alert log writes them, and the time of the wall, which
    /// signatures are made with.
    init(
        sink: String,
        language: Language,
        civilTime: CivilTime,
        standing: @escaping @Sendable () -> [AlertStatus] = { [] }
    ) {
        self.init(
            sink: sink,
            language: language,
            civilTime: civilTime,
            json: { AlertLineFormat.json.line(for: $0, in: language) },
            now: { Date() },
            standing: standing
        )
    }
}
