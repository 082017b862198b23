import ArgumentParser
import FoundationEssentials
import MonitorConfig
import StatusReporting
import Supervision

/// `route`: who would be told.
struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "Try who is told of what.",
        subcommands: [RouteTestCommand.self]
    )
}

/// `route test`: who would be told of a line, and when, if it came now.
struct RouteTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Say which sinks a line would be told to, and when, if it came now. Nothing is sent.",
        discussion: """
            Exit 0; 1 where nobody but the alert log would be told; 64 for an agency, source or rule that is not known; \
            78 for a wrong configuration.
            """
    )

    @Argument(help: "The configuration file.")
    var file: String

    @Option(help: "The id of the rule that it is told by.")
    var rule: String?

    @Option(help: "info, warning, error or critical. Default: as the rule says.")
    var severity: Severity?

    @Option(help: "The id of the agency that it is about.")
    var agency: String?

    @Option(help: "The id of the page that it is about, where it is about no agency.")
    var source: String?

    @Option(help: "What happens. Default: alert_firing.")
    var event: AlertEvent = .alertFiring

    @Option(help: ArgumentHelp("When it comes (RFC 3339). Default: now.", valueName: "instant"))
    var at: Instant?

    @Option(help: "The language: zh-Hans or en. Default: that of the configuration.")
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
        if let agency, known == .some(nil) { throw ValidationError("No agency has the id \(agency).") }
        if let source, page == .some(nil) { throw ValidationError("No source has the id \(source).") }
        let rule = self.rule.map { Rule.ID($0) } ?? RuleBook.sampleRule
        let line = configuration.ruleBook.sampleLine(
            of: rule,
            severity: severity,
            agency: known ?? nil,
            source: page ?? nil,
            event: event,
            at: now
        )
        guard let line else { throw ValidationError("No rule pack in force has the rule \(rule.rawValue).") }
        return line
    }
}

extension AlertEvent: ExpressibleByArgument {}
