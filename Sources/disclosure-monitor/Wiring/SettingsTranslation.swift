import FoundationEssentials
import MonitorConfig
import PageFetching
import StateStorage
import StatusReporting
import Supervision

// What the configuration says, in the words of each adapter. Only this target knows both sides.

extension FetchPolicy {
    /// The pause between requests to one host belongs to the run's clock; time limits are real time.
    init(_ settings: FetchSettings, clockRate: Double) {
        self.init(
            timeout: settings.timeout,
            maxBodyBytes: settings.maximumBody,
            concurrency: settings.concurrency,
            perHostConcurrency: settings.concurrencyPerHost,
            perHostDelay: settings.delayPerHost / clockRate,
            userAgent: settings.userAgent ?? FetchPolicy.userAgent(version: ProgramVersion.current, contact: nil),
            addresses: AddressPolicy(allowsPrivateAddresses: settings.allowsPrivateAddresses)
        )
    }
}

extension SupervisionPolicy {
    init(_ configuration: MonitorConfiguration) {
        self.init(
            confirmFailures: configuration.alerts.confirmFailures,
            confirmSuccesses: configuration.alerts.confirmSuccesses,
            remindEvery: configuration.alerts.remindEvery / .seconds(1),
            checkInterval: configuration.fetch.interval / .seconds(1)
        )
        checkLimits = CheckLimits(
            requests: configuration.fetch.concurrency,
            requestsPerHost: configuration.fetch.concurrencyPerHost
        )
    }
}

extension SupervisionRules {
    /// - Parameter stored: Its first report year stays in force: an obligation that was supervised once is not dropped
    ///   because a year has passed.
    init(_ configuration: MonitorConfiguration, stored: StoredState, isBackfilling: Bool, now: Date) {
        let byDefault = SupervisionRules.defaultFirstReportYear(
            for: configuration.watchlist,
            by: configuration.ruleBook,
            at: now
        )
        let first = configuration.firstReportYear ?? min(byDefault, stored.firstReportYear ?? byDefault)
        let listed = SupervisionRules.defaultFirstYears(by: configuration.ruleBook, at: now)
            .merging(stored.firstYears) { min($0, $1) }
        self.init(
            watchlist: configuration.watchlist,
            ruleBook: configuration.ruleBook,
            policy: SupervisionPolicy(configuration),
            firstReportYear: isBackfilling ? configuration.ruleBook.firstReportYear ?? first : first,
            firstYears: isBackfilling || configuration.firstReportYear != nil ? [:] : listed
        )
    }
}

extension MonitorConfiguration {
    var databasePath: String { stateDirectory + "/" + SQLiteStore.fileName }
}

extension AlertLineFormat {
    init(_ format: AlertSettings.Format) {
        switch format {
        case .json: self = .json
        case .logfmt: self = .logfmt
        }
    }
}
