import MonitorConfig
import StatusReporting
import Supervision

/// Everyone who is told of alerts by a configuration: the alert log, then the sinks of `alerts.sinks`.
struct AlertSinks {
    let log: AlertLog
    let all: [NamedSink]

    /// Nothing is opened yet. Lines that any of them took stand in the feed of `board`.
    init(_ configuration: MonitorConfiguration, board: StatusBoard) {
        let alerts = configuration.alerts
        let destination: AlertLog.Destination =
            switch alerts.target {
            case .standardError: .standardError(journal: JournalStream.isConnected())
            case .file(let path): .file(path: path)
            }
        let log = AlertLog(
            to: destination,
            format: AlertLineFormat(alerts.format),
            language: configuration.language
        )
        self.log = log
        all =
            [NamedSink(log: AlertDelivery(to: log, board: board))]
            + alerts.sinks.map { settings in
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
