/// Sorts what stood at the end of a period into what is held against somebody and what is not.
struct IssueSelection {
    /// The gravest first, then by agency and since when.
    private(set) var issues: [BulletinIssue] = []
    /// How many findings were told in the period, and how many that had been told were seen to be gone.
    private(set) var found = 0
    private(set) var mended = 0
    /// How many stood and are held against nobody: silenced, called wrong, not verifiable, or not known for certain.
    private(set) var setAside = 0
    /// How many issues there were at the end of the last period.
    private(set) var before = 0
    /// How many of those nothing mends any more: they were told of then, and are not counted again.
    private(set) var toldBefore = 0
    /// What said only that something could not be decided, with those whom it concerns.
    private(set) var undecided: [(alert: AlertPast, agencies: [Agency])] = []

    private let context: BulletinContext
    private var prices: [Rule.ID: Price] = [:]

    private struct Price {
        let value: (indicator: Int, points: Int)?
    }

    init(_ context: BulletinContext) {
        self.context = context
        for alert in context.history.alerts { take(alert) }
        issues.sort(by: Self.isBefore)
        undecided.sort { $0.alert.fingerprint < $1.alert.fingerprint }
    }

    private mutating func take(_ alert: AlertPast) {
        let all = alert.agency.map { [$0] } ?? alert.source.flatMap(context.rules.watchlist.source)?.agencies ?? []
        let agencies = all.compactMap { context.agencies[$0] }
        guard !agencies.isEmpty, context.isInForce(alert.rule), !context.template.unreadRules.contains(alert.rule)
        else {
            return
        }
        guard !context.template.undecidedRules.contains(alert.rule) else {
            if alert.atEnd != nil { undecided.append((alert, agencies)) }
            return
        }
        guard alert.severity >= context.template.leastSeverity else { return }
        if alert.foundAt != nil { found += 1 }
        if alert.mendedAt != nil { mended += 1 }
        if isIssue(alert, .start, of: context.period.previous) { before += 1 }
        guard let standing = alert.atEnd else { return }
        guard standing.isHeld else { return setAside += 1 }
        guard isIssue(alert, .end, of: context.period) else { return noteOld(alert) }
        issues.append(issue(alert, standing, agencies, isShared: all.count > 1))
    }

    private mutating func noteOld(_ alert: AlertPast) {
        if isIssue(alert, .start, of: context.period.previous) { toldBefore += 1 }
    }

    /// What nothing mends any more was spoken of in the bulletin of its own time.
    private func isIssue(_ alert: AlertPast, _ moment: BulletinPeriod.Moment, of period: BulletinPeriod) -> Bool {
        guard let standing = alert.standing(moment), standing.isHeld,
            standing.severity >= context.template.leastSeverity
        else { return false }
        return standing.since >= period.start || !context.unmendable.contains(alert.rule)
    }

    private mutating func issue(
        _ alert: AlertPast,
        _ standing: AlertPast.Standing,
        _ agencies: [Agency],
        isShared: Bool
    ) -> BulletinIssue {
        let price = prices[alert.rule] ?? Price(value: context.template.scoring.price(of: alert.rule))
        prices[alert.rule] = price
        return BulletinIssue(
            alert: alert,
            standing: standing,
            agencies: agencies,
            finding: context.finding(of: alert),
            price: price.value,
            isShared: isShared,
            rectification: context.cases[alert.fingerprint]
        )
    }

    private static func isBefore(_ left: BulletinIssue, _ right: BulletinIssue) -> Bool {
        if left.standing.severity != right.standing.severity { return left.standing.severity > right.standing.severity }
        let keys = [left, right].map { ($0.agencies.first?.id.rawValue ?? "", $0.standing.since, $0.alert.fingerprint) }
        return keys[0] < keys[1]
    }
}
