import AlertDelivery
import ArgumentParser
import FoundationEssentials
import MonitorConfig
import StateStorage
import StatusReporting
import Supervision

/// Which configuration a command about sinks reads, and how it answers.
struct SinkOptions: ParsableArguments {
    @Option(help: .said("监测程序的配置文件。", "The configuration file of the monitor."))
    var config: String

    @Option(
        help: .said(
            "语言：zh-Hans、zh-Hant 或 en。默认按配置。",
            "The language: zh-Hans or en. Default: that of the configuration."
        )
    )
    var language: Language?
}

/// The sinks of a configuration, and the store in which their marks stand.
struct SinkScene {
    let command: String
    let configuration: MonitorConfiguration
    let language: Language
    let report: SinkReport

    init(_ command: String, _ options: SinkOptions) throws {
        self.command = command
        configuration = try loadConfiguration(options.config)
        language = options.language ?? configuration.language
        report = SinkReport(in: language, civilTime: configuration.civilTime)
    }

    /// The sink of that name; says which there are where there is none.
    func settings(of name: String) throws -> SinkSettings {
        if let settings = configuration.alerts.sinks.first(where: { $0.name == name }) { return settings }
        let names = configuration.alerts.sinks.map(\.name).joined(separator: ", ")
        let known = names.isEmpty ? language.pick("没有配置输出", "no sinks are configured") : names
        let words = language.pick("没有名为“\(name)”的输出；有：\(known)。", "no sink is called \(name); known: \(known).")
        Console.error("\(command): \(words)")
        throw ExitCodes.usage
    }

    /// The store; says why where it cannot be opened.
    func desk(isReadOnly: Bool) throws -> SinkDesk {
        try OrderPlacement.answering(command) {
            try SinkDesk(path: configuration.databasePath, isReadOnly: isReadOnly)
        }
    }

    /// A line that accuses nobody.
    func sample() throws -> AlertLine {
        if var line = configuration.ruleBook.sampleLine(at: Date()) {
            // What happened once is no alert to receivers of alerts.
            line.cause = nil
            return line
        }
        let rule = RuleBook.sampleRule.rawValue
        let words = language.pick("没有规则包含有规则 \(rule)。", "no rule pack has the rule \(rule)")
        Console.error("\(command): \(words)")
        throw ExitCodes.configuration
    }

    /// Sends lines to a sink as the monitor does; what the receiver answered.
    func send(_ lines: [AlertLine], to settings: SinkSettings) async throws -> LocalizedText {
        switch settings.target {
        case .file(let path, let format):
            let log = AlertLog(to: .file(path: path), format: AlertLineFormat(format), language: language)
            try await log.deliver(lines)
            return LocalizedText(chinese: path, english: path)
        case .receiver(let receiver):
            let context = DeliveryContext(
                sink: settings.name,
                language: configuration.language,
                civilTime: configuration.civilTime
            )
            return try await ReceiverSink(receiver, context: context).send(lines)
        }
    }
}
