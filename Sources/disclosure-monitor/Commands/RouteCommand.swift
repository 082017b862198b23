import ArgumentParser
import FoundationEssentials
import MonitorConfig
import StatusReporting
import Supervision

/// `route`: who would be told.
struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: HelpText.said("试查某事会告知谁。", "Try who is told of what."),
        subcommands: [RouteTestCommand.self]
    )
}

/// `route test`: who would be told of a line, and when, if it came now.
struct RouteTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: HelpText.said(
            "说明一条告警此刻会发往哪些输出、何时发出。并不实际发送。",
            "Say which sinks a line would be told to, and when, if it came now. Nothing is sent."
        ),
        discussion: HelpText.said(
            """
            返回码 0；除告警日志外无人会被告知为 1；机关、页面或规则不存在为 64；配置有误为 78。
            """,
            """
            Exit 0; 1 where nobody but the alert log would be told; 64 for an agency, source or rule that is not known; \
            78 for a wrong configuration.
            """
        )
    )

    @Argument(help: .said("配置文件。", "The configuration file."))
    var file: String

    @Option(help: .said("所依规则的标识。", "The id of the rule that it is told by."))
    var rule: String?

    @Option(
        help: .said(
            "程度：info、warning、error 或 critical。默认按规则。",
            "info, warning, error or critical. Default: as the rule says."
        )
    )
    var severity: Severity?

    @Option(help: .said("所涉机关的标识。", "The id of the agency that it is about."))
    var agency: String?

    @Option(help: .said("不涉及机关时，所涉页面的标识。", "The id of the page that it is about, where it is about no agency."))
    var source: String?

    @Option(help: .said("何种情况，默认为 alert_firing。", "What happens. Default: alert_firing."))
    var event: AlertEvent = .alertFiring

    @Option(help: .said("何时发生（RFC 3339），默认为此刻。", "When it comes (RFC 3339). Default: now.", valueName: "instant"))
    var at: Instant?

    @Option(
        help: .said(
            "语言：zh-Hans、zh-Hant 或 en。默认按配置。",
            "The language: zh-Hans or en. Default: that of the configuration."
        )
    )
    var language: Language?

    func run() throws {
        let configuration = try loadConfiguration(file)
        let now = at?.date ?? Date()
        let line = try sample(configuration, at: now)
        let trial = RouteTrial(configuration, language: language ?? configuration.language)
        Console.print(trial.answer(to: line))
        if trial.sinks(for: line).isEmpty { throw ExitCodes.warning }
    }

    private func sample(_ configuration: MonitorConfiguration, at now: Date) throws -> AlertLine {
        let watchlist = configuration.watchlist
        let known = agency.map { watchlist.agency(Agency.ID($0)) }
        let page = source.map { watchlist.source(Source.ID($0)) }
        if let agency, known == .some(nil) {
            throw ValidationError("没有标识为“\(agency)”的机关。", "No agency has the id \(agency).")
        }
        if let source, page == .some(nil) {
            throw ValidationError("没有标识为“\(source)”的页面。", "No source has the id \(source).")
        }
        let rule = self.rule.map { Rule.ID($0) } ?? RuleBook.sampleRule
        let line = configuration.ruleBook.sampleLine(
            of: rule,
            severity: severity,
            agency: known ?? nil,
            source: page ?? nil,
            event: event,
            at: now
        )
        guard let line else {
            throw ValidationError(
                "所用规则包中没有规则“\(rule.rawValue)”。",
                "No rule pack in force has the rule \(rule.rawValue)."
            )
        }
        return line
    }
}

extension AlertEvent: ExpressibleByArgument {}
