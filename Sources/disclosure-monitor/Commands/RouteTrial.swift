import FoundationEssentials
import MonitorConfig
import StatusReporting
import Supervision

/// Who would be told of a line by a configuration, in words.
struct RouteTrial {
    private let configuration: MonitorConfiguration
    private let language: Language

    init(_ configuration: MonitorConfiguration, language: Language) {
        self.configuration = configuration
        self.language = language
    }

    /// The sinks beside the log that would be told, each with the moment.
    func sinks(for line: AlertLine) -> [(sink: SinkSettings, at: Date)] {
        configuration.alerts.sinks.compactMap { settings in
            var basis = DeliveryPlan.Basis(
                sink: settings.name,
                watchlist: configuration.watchlist,
                time: configuration.civilTime,
                calendar: configuration.ruleBook.calendar
            )
            basis.routes = settings.routes(of: configuration.alerts.routes)
            basis.digest = settings.digest
            var counted = line
            counted.sequence = 1
            let progress = DeliveryPlan.Progress(deliveredThrough: 0)
            let plan = DeliveryPlan([counted], of: basis, progress, at: line.time, limit: 1)
            if !plan.message.isEmpty { return (settings, line.time) }
            return plan.lookAt.map { (settings, $0) }
        }
    }

    /// One sink a line.
    func answer(to line: AlertLine) -> String {
        let told = sinks(for: line)
        let log = language.pick("log：立即", "log: at once")
        guard !told.isEmpty else { return log + "\n" + language.pick("没有其他输出。", "No other sink.") }
        let lines = told.map { settings, at in
            let name = "\(settings.name) (\(settings.kind.rawValue))"
            guard at > line.time else { return language.pick("\(name)：立即", "\(name): at once") }
            let moment = configuration.civilTime.minute(of: at)
            return language.pick("\(name)：\(moment)", "\(name): \(moment)")
        }
        return ([log] + lines).joined(separator: "\n")
    }
}
