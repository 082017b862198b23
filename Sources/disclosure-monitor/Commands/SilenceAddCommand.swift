import ArgumentParser
import FoundationEssentials
import MonitorConfig
import Supervision

/// `silence add`: who, which alerts, until when, why.
struct SilenceAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Silence alerts: each matcher that is given has to fit, by any one of its values.",
        discussion: """
            Checks go on, and silenced alerts stay visible with who silenced them and until when. An alert that still \
            stands at the end is told once. Exit 0; 3 where the monitor refuses it or the store cannot be written; 64 \
            without an end, or for everything without --all; 78 for a wrong configuration.
            """
    )

    @Option(help: "The id of an agency; may be repeated. Of a page that several share all have to be named.")
    var agency: [String] = []

    @Option(help: "The id of a source, as the status shows it; may be repeated.")
    var source: [String] = []

    @Option(help: "A site: host, or host:port; may be repeated.")
    var site: [String] = []

    @Option(help: "The id of a rule; may be repeated.")
    var rule: [String] = []

    @Option(help: "info, warning, error or critical; may be repeated.")
    var severity: [Severity] = []

    @Option(help: "A territory such as cn/hunan, with all that lies in it; may be repeated.")
    var jurisdiction: [String] = []

    @Flag(help: "Every alert is meant: to be said where the matchers leave nothing out.")
    var all = false

    @Option(help: "Who silences.")
    var by: String

    @Option(help: "Why.")
    var reason: String

    @Option(help: ArgumentHelp("Until when: a day (to its end) or an instant (RFC 3339).", valueName: "time"))
    var until: Moment?

    @Option(name: .customLong("for"), help: ArgumentHelp("For how long: 90m, 8h, 7d, 2w.", valueName: "duration"))
    var lasting: Span?

    @OptionGroup var options: OrderOptions

    private var matchers: SilenceMatchers {
        SilenceMatchers(
            agencies: agency,
            sources: source,
            sites: site,
            rules: rule,
            severities: severity,
            jurisdictions: jurisdiction
        )
    }

    func validate() throws {
        guard (until == nil) != (lasting == nil) else {
            throw ValidationError("A silence needs an end: give --until TIME or --for DURATION, one of them.")
        }
        guard matchers.isUniversal == all else {
            throw ValidationError(
                all
                    ? "--all means every alert, and the matchers leave some out; leave --all or the matchers away."
                    : "This would silence every alert, or as good as every one. Narrow it by --agency, --source, --site, "
                        + "--rule, --severity or --jurisdiction, or say --all as well."
            )
        }
    }

    func run() throws {
        let placement = try OrderPlacement("silence add", options)
        try checkNames(placement)
        let order = PersonOrder(
            .silence,
            matchers: matchers,
            by: by,
            note: reason,
            givenAt: Date(),
            until: until?.instant(in: placement.configuration?.civilTime ?? .china),
            lasting: lasting?.seconds
        )
        try placement.place(order)
    }

    /// A silence for nobody would be found out when the first alert is told.
    private func checkNames(_ placement: OrderPlacement) throws {
        guard let watchlist = placement.configuration?.watchlist else { return }
        if let stranger = agency.first(where: { watchlist.agency(Agency.ID($0)) == nil }) {
            try placement.refuse("no agency of the configuration has the id \(stranger)", ExitCodes.unknown)
        }
        if let stranger = source.first(where: { watchlist.source(Source.ID($0)) == nil }) {
            try placement.refuse("no source of the configuration has the id \(stranger)", ExitCodes.unknown)
        }
    }
}

extension Severity: ExpressibleByArgument {}
