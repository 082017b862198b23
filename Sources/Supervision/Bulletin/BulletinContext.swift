/// Everything that a bulletin is made of, and what all its parts ask for.
struct BulletinContext {
    let rules: SupervisionRules
    let history: BulletinHistory
    let template: BulletinTemplate
    let period: BulletinPeriod
    /// The territory that was asked for; nil: all of them.
    let jurisdiction: Jurisdiction?
    /// Those whom it is about, in the order of the watchlist, and by their ids.
    let listed: [Agency]
    let agencies: [Agency.ID: Agency]
    /// Their pages, in the order of the watchlist.
    let pages: [Source]
    let sight: PageSight
    /// What territories are called.
    let territories: TerritoryNames
    /// The cases of those whom it is about, by the alert, as they stood at the end; the last one of each alert.
    let cases: [String: PastCase]
    let records: [CaseRecord]
    /// The rules whose breaking nothing mends any more, such as that something came late.
    let unmendable: Set<Rule.ID>
    private let rulesInForce: Set<Rule.ID>

    init(
        _ history: BulletinHistory,
        by rules: SupervisionRules,
        _ template: BulletinTemplate,
        period: BulletinPeriod,
        in jurisdiction: Jurisdiction?
    ) {
        (self.history, self.rules, self.template) = (history, rules, template)
        (self.period, self.jurisdiction) = (period, jurisdiction)
        let listed = rules.watchlist.agencies.filter { agency in
            jurisdiction.map { agency.jurisdiction.lies(in: $0) } ?? true
        }
        let agencies = Dictionary(listed.map { ($0.id, $0) }) { first, _ in first }
        self.listed = listed
        self.agencies = agencies
        pages = rules.watchlist.sources.filter { $0.agencies.contains { agencies[$0] != nil } }
        territories = TerritoryNames(
            rules.watchlist.agencies.lazy.map { (kind: $0.kind, jurisdiction: $0.jurisdiction, name: $0.name) }
        )
        sight = PageSight(history, template, period: period)
        records = history.cases.filter { $0.case.agencies.contains { agencies[$0] != nil } }
        let past = records.compactMap { PastCase($0, at: period.end) }
        cases = Dictionary(past.map { ($0.record.case.fingerprint, $0) }) { _, last in last }
        unmendable = rules.ruleBook.rectification?.unmendable ?? []
        rulesInForce = Set(rules.ruleBook.packs.flatMap(\.rules.keys))
    }

    /// Whether a rule pack has the rule: what none knows any more cannot be explained to anybody.
    func isInForce(_ rule: Rule.ID) -> Bool { rulesInForce.contains(rule) }

    /// What is known of an alert's finding; nil where no more than its step is kept.
    func finding(of alert: AlertPast) -> Finding? {
        history.findings[alert.fingerprint] ?? history.lastSeen[alert.fingerprint]
    }

    /// Whether the past is known from before the period on, so that it can be compared.
    var hasComparison: Bool { history.record.map { $0.lowerBound < period.start } ?? false }
}
