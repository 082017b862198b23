package import FoundationEssentials
package import Supervision

/// What is in force while the program runs: the configuration setting by setting, the rules that follow from it, and what
/// of the file that was loaded last is not in force. A pure value; a reload makes the next one.
package struct RunningConfiguration: Sendable {
    /// What is in force, which need not be what the file says.
    package let configuration: MonitorConfiguration
    /// What follows from it: who is supervised, by which rules, how carefully.
    package let rules: SupervisionRules
    /// The settings whose new value waits for a restart.
    package let pendingRestart: [SettingKey]
    /// The settings whose new value could not be put in force, and why.
    package let notApplied: [SettingFailure]
    private let isBackfilling: Bool
    private let tellsEach: Bool

    /// What is in force at the start.
    ///
    /// - Parameters:
    ///   - years: The first years that were remembered: an obligation that was supervised once is not dropped.
    ///   - isBackfilling: Whether everything is judged, back to the first year that the rule packs know.
    ///   - tellsEach: Whether each alert is told by itself; see `SupervisionPolicy.tellsEach`.
    package init(
        starting configuration: MonitorConfiguration,
        remembering years: FirstYears,
        isBackfilling: Bool = false,
        tellsEach: Bool = false,
        now: Date
    ) {
        self.init(configuration, after: years, isBackfilling: isBackfilling, tellsEach: tellsEach, now: now)
    }

    /// What is in force after `loaded` was loaded.
    ///
    /// - Parameter failures: The outlets that could not be led elsewhere, and why; they stay where they were.
    package func reloaded(
        to loaded: MonitorConfiguration,
        failures: [Outlet: LocalizedText] = [:],
        now: Date
    ) -> RunningConfiguration {
        var next = target(of: loaded)
        for outlet in failures.keys { next.keep(outlet, of: configuration) }
        return RunningConfiguration(
            next,
            after: rules.years,
            pendingRestart: difference(to: loaded).pendingRestart,
            notApplied: Outlet.allCases.compactMap { outlet in
                failures[outlet].map { SettingFailure(key: outlet.key.rawValue, error: $0) }
            },
            isBackfilling: isBackfilling,
            tellsEach: tellsEach,
            now: now
        )
    }

    /// What a reload of `loaded` would change.
    package func difference(to loaded: MonitorConfiguration) -> ConfigurationDifference {
        ConfigurationDifference(from: configuration, to: loaded)
    }

    /// Where `loaded` wants the outlets to lead while this program runs.
    package func target(of loaded: MonitorConfiguration) -> MonitorConfiguration {
        var target = loaded.moved(to: configuration.stateDirectory)
        target.alerts.history = configuration.alerts.history
        return target
    }

    private init(
        _ configuration: MonitorConfiguration,
        after years: FirstYears,
        pendingRestart: [SettingKey] = [],
        notApplied: [SettingFailure] = [],
        isBackfilling: Bool,
        tellsEach: Bool,
        now: Date
    ) {
        self.configuration = configuration
        self.pendingRestart = pendingRestart
        self.notApplied = notApplied
        self.isBackfilling = isBackfilling
        self.tellsEach = tellsEach
        rules = SupervisionRules(
            configuration,
            after: years,
            isBackfilling: isBackfilling,
            tellsEach: tellsEach,
            now: now
        )
    }
}
