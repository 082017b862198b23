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
            [NamedSink(log: AlertDelivery(to: log, board: board))]
            + configuration.alerts.sinks.map { settings in
                let sink = Self.sink(settings.target, language: configuration.language)
                return NamedSink(
                    name: settings.name,
                    kind: settings.kind,
                    sink: AlertDelivery(to: sink, board: board)
                )
            }
    }

    /// A new type of sink is a case here.
    private static func sink(_ target: SinkSettings.Target, language: Language) -> any AlertSink {
        switch target {
        case .file(let path, let format):
            AlertLog(to: .file(path: path), format: AlertLineFormat(format), language: language)
        }
    }
}
