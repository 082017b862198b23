package import FoundationEssentials

/// What is remembered of the past, as far as the bulletin of one period asks for it.
package struct BulletinHistory: Equatable, Sendable {
    /// The first and the last instant of which anything is kept; nil where nothing is.
    package var record: ClosedRange<Date>?
    /// Whether what happened before `record` was kept once and is not any longer.
    package var isPruned = false
    /// Every alert that a step before the end of the period is kept of, or that may have stood then.
    package var alerts: [AlertPast] = []
    /// What was last said of an alert before the end of the period, by fingerprint.
    package var findings: [String: Finding] = [:]
    /// What was seen last of alerts of which no line is kept from then, where nothing but the words has changed since.
    package var lastSeen: [String: Finding] = [:]
    /// The documents of yearly duties that were seen before the end of the period.
    package var reports: [PublishedReport] = []
    /// When each page was first read.
    package var firstReadings: [Source.ID: Date] = [:]
    /// Every case that was opened before the end of the period, with all its steps.
    package var cases: [CaseRecord] = []
    /// From which report years on obligations are supervised.
    package var years = FirstYears()

    /// Nothing.
    package init() {}

    /// Why there can be no bulletin.
    package enum Lack: Equatable, Sendable {
        /// The period is not over.
        case isNotOver
        /// The store has seen nothing at all.
        case isEmpty
        /// The monitor began only on that day.
        case beginsOn(CivilDate)
        /// What was before that day is kept no longer.
        case prunedBefore(CivilDate)
        /// The monitor has seen nothing after that day.
        case endsOn(CivilDate)
    }

    /// What stands against a bulletin of `period`; nil where there can be one.
    ///
    /// - Parameter now: A period that ends later, and beyond everything that was seen, lies in the future.
    package func lack(for period: BulletinPeriod, at now: Date) -> Lack? {
        if period.end > max(now, record?.upperBound ?? now) { return .isNotOver }
        guard let record else { return .isEmpty }
        if record.upperBound < period.start { return .endsOn(period.civilTime.date(at: record.upperBound)) }
        guard record.lowerBound >= period.end else { return nil }
        let first = period.civilTime.date(at: record.lowerBound)
        return isPruned ? .prunedBefore(first) : .beginsOn(first)
    }

    /// The rules by which a bulletin is made: those of the configuration, from the report years on that were supervised.
    ///
    /// Where none are remembered, those count that would have been in force at the end of the period.
    package func rules(for watchlist: Watchlist, by ruleBook: RuleBook, _ period: BulletinPeriod) -> SupervisionRules {
        let byDefault = SupervisionRules.defaultYears(for: watchlist, by: ruleBook, at: period.end)
        return SupervisionRules(
            watchlist: watchlist,
            ruleBook: ruleBook,
            policy: SupervisionPolicy(),
            firstReportYear: years.common ?? byDefault.common ?? period.to.year,
            firstYears: byDefault.ofDuties.merging(years.ofDuties) { _, remembered in remembered }
        )
    }
}
