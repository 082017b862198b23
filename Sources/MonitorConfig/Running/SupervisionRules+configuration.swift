import FoundationEssentials
import Supervision

extension SupervisionRules {
    /// The rules that a configuration amounts to.
    convenience init(
        _ configuration: MonitorConfiguration,
        after years: FirstYears,
        isBackfilling: Bool,
        tellsEach: Bool,
        now: Date
    ) {
        let (watchlist, ruleBook) = (configuration.watchlist, configuration.ruleBook)
        let byDefault = SupervisionRules.defaultYears(for: watchlist, by: ruleBook, at: now)
        let firstOfAll = isBackfilling ? ruleBook.firstRegulatedYear : nil
        let next = years.carriedOn(chosen: firstOfAll ?? configuration.firstReportYear, byDefault: byDefault)
        self.init(
            watchlist: watchlist,
            ruleBook: ruleBook,
            policy: SupervisionPolicy(configuration, tellsEach: tellsEach),
            firstReportYear: next.common ?? ruleBook.civilTime.date(at: now).year,
            firstYears: next.ofDuties,
            siteFamilies: configuration.siteFamilies
        )
    }
}

extension SupervisionPolicy {
    fileprivate init(_ configuration: MonitorConfiguration, tellsEach: Bool) {
        self.init(
            confirmFailures: configuration.alerts.confirmFailures,
            confirmSuccesses: configuration.alerts.confirmSuccesses,
            remindEvery: configuration.alerts.remindEvery / .seconds(1),
            checkInterval: configuration.fetch.interval / .seconds(1)
        )
        self.tellsEach = tellsEach
        robots = configuration.fetch.robots
        canaries = configuration.fetch.canaries
        legacyTLSHosts = configuration.fetch.legacyTLSHosts
        keepRemoved = configuration.limits.keepRemoved / .seconds(1)
        checkLimits = CheckLimits(
            concurrency: configuration.fetch.concurrency,
            perHostConcurrency: configuration.fetch.perHostConcurrency
        )
    }
}
