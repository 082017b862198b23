import Supervision
import TestSupport

/// Rules by which alerts are told by their causes.
enum GatheredRules {
    static let telling: TellingRules = {
        var telling = TellingRules()
        telling.groups = [
            .init(kind: .host, rule: "host-down", members: ["source-unreachable"], least: 2, wait: 60),
            .init(kind: .template, rule: "template-fault", members: ["source-incomplete"], least: 3, wait: 60),
        ]
        telling.outage = .init(
            rule: "cut-off",
            member: "source-unreachable",
            sharePercent: 60,
            leastHosts: 3,
            window: 3_600
        )
        telling.reminders = [.critical: 7 * 86_400, .error: 14 * 86_400, .warning: 30 * 86_400]
        telling.digestRule = "digest"
        telling.baseline = .init(rule: "first-look", wait: 86_400)
        telling.storm = .init(rule: "storm", mostLines: 20, window: 3_600)
        telling.flaps = .init(
            rule: "flapping",
            count: 3,
            within: 7 * 86_400,
            lasting: 86_400,
            apart: 3_600,
            settledAfter: 2 * 86_400
        )
        return telling
    }()

    /// Agencies with a list each: `count` on each of `hosts`, which are loopback addresses by their last number.
    static func agencies(_ count: Int, hosts: Int = 1) -> [Agency] {
        (1...hosts).flatMap { host in
            (1...count).map { number in
                Agency(
                    id: Agency.ID(rawValue: "a\(host)x\(number)"),
                    name: "云溪市第\(host)网第\(number)局",
                    kind: .localDept,
                    jurisdiction: "cn/yunxi"
                )
            }
        }
    }

    static func list(of agency: Agency) -> WebAddress {
        let parts = agency.id.rawValue.dropFirst().split(separator: "x")
        return WebAddress("http://127.0.0.\(parts[0])/\(parts[1])/") ?? Samples.address("/")
    }

    /// - Parameter pages: Where they publish; nil: each in a list of its own.
    static func rules(
        _ agencies: [Agency],
        at pages: [ListedPage]? = nil,
        canaries: [WebAddress] = []
    ) -> SupervisionRules {
        var health = SampleRules.health
        health.telling = telling
        for (id, severity) in [
            ("host-down", Severity.warning), ("template-fault", .info), ("cut-off", .error), ("first-look", .info),
            ("digest", .info), ("storm", .warning), ("flapping", .warning),
        ] {
            let text = LocalizedText(chinese: "\(id){agency}{count}", english: "\(id) {agency} {count}")
            let rule = Rule(
                id: Rule.ID(id),
                severity: severity,
                legalSource: "law",
                message: MessageTemplate(text)
            )
            health.rules[rule.id] = rule
        }
        var policy = SupervisionPolicy()
        policy.tellsEach = false
        policy.canaries = canaries
        return SupervisionRules(
            watchlist: Watchlist(
                agencies: agencies,
                pages: pages
                    ?? agencies.map { ListedPage(address: list(of: $0), kind: .annualReportList, agency: $0.id) }
            ),
            ruleBook: RuleBook(packs: [SampleRules.pack, health], calendars: []),
            policy: policy,
            firstReportYear: 2025
        )
    }
}
