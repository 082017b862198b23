import ArgumentParser
import FoundationEssentials
import MonitorConfig
import Supervision

/// `silence add`: who, which alerts, until when, why.
struct SilenceAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: HelpText.said(
            "静默告警：所给各项条件须全部符合，每项有多个值时符合其一即可。",
            "Silence alerts: each matcher that is given has to fit, by any one of its values."
        ),
        discussion: HelpText.said(
            """
            检查照常进行，被静默的告警仍然可见，并注明何人静默、至何时。期满时仍未解除的告知一次。返回码 0；\
            监测程序不接受或数据库无法写入为 3；没有终止时间，或静默全部而未写 --all 为 64；\
            配置有误为 78。
            """,
            """
            Checks go on, and silenced alerts stay visible with who silenced them and until when. An alert that still \
            stands at the end is told once. Exit 0; 3 where the monitor refuses it or the store cannot be written; 64 \
            without an end, or for everything without --all; 78 for a wrong configuration.
            """
        )
    )

    @Option(
        help: .said(
            "机关标识，可重复；多个机关共用的页面须全部列出。",
            "The id of an agency; may be repeated. Of a page that several share all have to be named."
        )
    )
    var agency: [String] = []

    @Option(help: .said("页面标识，见状态，可重复。", "The id of a source, as the status shows it; may be repeated."))
    var source: [String] = []

    @Option(help: .said("网站：主机名，或主机名:端口，可重复。", "A site: host, or host:port; may be repeated."))
    var site: [String] = []

    @Option(help: .said("规则标识，可重复。", "The id of a rule; may be repeated."))
    var rule: [String] = []

    @Option(help: .said("程度：info、warning、error 或 critical，可重复。", "info, warning, error or critical; may be repeated."))
    var severity: [Severity] = []

    @Option(
        help: .said(
            "辖区，如 cn/hunan，含其下各级，可重复。",
            "A territory such as cn/hunan, with all that lies in it; may be repeated."
        )
    )
    var jurisdiction: [String] = []

    @Flag(help: .said("指全部告警；条件不排除任何告警时须写明。", "Every alert is meant: to be said where the matchers leave nothing out."))
    var all = false

    @Option(help: .said("静默人。", "Who silences."))
    var by: String

    @Option(help: .said("缘由。", "Why."))
    var reason: String

    @Option(
        help: .said(
            "静默至何时：某日（至当日结束）或某一时刻（RFC 3339）。",
            "Until when: a day (to its end) or an instant (RFC 3339).",
            valueName: "time"
        )
    )
    var until: Moment?

    @Option(
        name: .customLong("for"),
        help: .said("静默多久：如 90m、8h、7d、2w。", "For how long: 90m, 8h, 7d, 2w.", valueName: "duration")
    )
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
            throw ValidationError(
                "静默须有终止时间：--until 与 --for 写其中一个。",
                "A silence needs an end: give --until TIME or --for DURATION, one of them."
            )
        }
        guard matchers.isUniversal == all else {
            throw all
                ? ValidationError(
                    "--all 指全部告警，而所给条件排除了一部分；请去掉 --all 或这些条件。",
                    "--all means every alert, and the matchers leave some out; leave --all or the matchers away."
                )
                : ValidationError(
                    """
                    这会静默全部或几乎全部告警。请用 --agency、--source、--site、--rule、\
                    --severity 或 --jurisdiction 缩小范围，或另加 --all。
                    """,
                    """
                    This would silence every alert, or as good as every one. Narrow it by --agency, --source, --site, \
                    --rule, --severity or --jurisdiction, or say --all as well.
                    """
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
        guard let configuration = placement.configuration else { return }
        let (watchlist, language) = (configuration.watchlist, options.language ?? configuration.language)
        if let stranger = agency.first(where: { watchlist.agency(Agency.ID($0)) == nil }) {
            let words = language.pick("没有标识为“\(stranger)”的机关", "no agency of the configuration has the id \(stranger)")
            try placement.refuse(words, ExitCodes.unknown)
        }
        if let stranger = source.first(where: { watchlist.source(Source.ID($0)) == nil }) {
            let words = language.pick("没有标识为“\(stranger)”的页面", "no source of the configuration has the id \(stranger)")
            try placement.refuse(words, ExitCodes.unknown)
        }
    }
}

extension Severity: ExpressibleByArgument {}
