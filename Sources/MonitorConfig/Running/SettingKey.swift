/// The settings of the main file that a reload may change, by their keys, in the order of the example file.
///
/// Agencies and their pages are no settings: how they differ is told by their names.
package enum SettingKey: String, Hashable, Sendable, CaseIterable {
    case language
    case timezone
    case stateDirectory = "state_directory"
    case statusFile = "status_file"
    case listen
    case rulePacks = "rule_packs"
    case calendars
    case siteFamilies = "site_families"
    case firstReportYear = "report_years.first"
    case checkInterval = "fetch.interval"
    case timeout = "fetch.timeout"
    case maximumBody = "fetch.max_body"
    case concurrency = "fetch.concurrency"
    case perHostConcurrency = "fetch.per_host.concurrency"
    case perHostDelay = "fetch.per_host.delay"
    case allowsPrivateAddresses = "fetch.allow_private_addresses"
    case userAgent = "fetch.user_agent"
    case authorityFile = "fetch.ca_file"
    case robots = "fetch.robots"
    case canaries = "fetch.canaries"
    case legacyTLSHosts = "fetch.legacy_tls"
    case memory = "limits.memory"
    case keepRemoved = "limits.keep_removed"
    case alertLogTarget = "alerts.log.to"
    case alertLogFormat = "alerts.log.format"
    case alertSinks = "alerts.sinks"
    case alertRoutes = "alerts.routes"
    case confirmFailures = "alerts.confirm.failures"
    case confirmSuccesses = "alerts.confirm.successes"
    case remindEvery = "alerts.remind_every"
    case alertHistory = "alerts.history"

    /// Whether a new value waits for the next start: the state directory holds the lock of the running program and its
    /// open database, and what is in memory belongs to that database and to no other; how long history is kept is the
    /// database's matter as well.
    package var needsRestart: Bool { self == .stateDirectory || self == .alertHistory }
}
