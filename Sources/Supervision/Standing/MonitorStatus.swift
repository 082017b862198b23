package import FoundationEssentials

/// How the monitor itself is.
package struct MonitorStatus: Hashable, Sendable, Decodable {
    /// When this process began to watch.
    package var startedAt: Date
    /// When it last judged, remembered and told; nil before the first time.
    package var lastTick: Date?
    /// How long ago the check that has waited longest was due, in seconds; 0 where none waits.
    package var oldestOverdueCheckSeconds: Int
    /// When the configuration in force was read.
    package var configLoadedAt: Date
    /// Why the last reload was refused, with everything that is wrong; nil where it was not.
    package var configError: String?
    /// The keys of the configuration file whose new value waits for a restart.
    package var configPendingRestart: [String] = []
    /// The keys whose new value could not be put in force; the one before it stays until the next reload.
    package var configNotApplied: [SettingFailure] = []
    /// Why state could not be written; nil where it could.
    package var storageError: String?
    /// How many bytes the store takes on the disk, for metrics; it stands in no document.
    package var storeBytes: Int?
    /// Why the clock is not believed, so that no deadline is judged; nil where it is.
    package var clock: String?
    /// The hosts that may speak old TLS, as the operator chose: what is read there may have been changed on its way. Nil
    /// where the status is of an older version.
    package var legacyTLSHosts: [String]? = []
    /// Everyone who is told of alerts, in the order of the configuration.
    package var sinks: [SinkStatus]

    package init(
        startedAt: Date,
        lastTick: Date? = nil,
        oldestOverdueCheckSeconds: Int = 0,
        configLoadedAt: Date,
        configError: String? = nil,
        storageError: String? = nil,
        sinks: [SinkStatus] = []
    ) {
        self.startedAt = startedAt
        self.lastTick = lastTick
        self.oldestOverdueCheckSeconds = oldestOverdueCheckSeconds
        self.configLoadedAt = configLoadedAt
        self.configError = configError
        self.storageError = storageError
        self.sinks = sinks
    }

    private enum CodingKeys: String, CodingKey {
        case startedAt = "started_at"
        case lastTick = "last_tick"
        case oldestOverdueCheckSeconds = "oldest_overdue_check_seconds"
        case configLoadedAt = "config_loaded_at"
        case configError = "config_error"
        case configPendingRestart = "config_pending_restart"
        case configNotApplied = "config_not_applied"
        case storageError = "storage_error"
        case legacyTLSHosts = "legacy_tls"
        case clock, sinks
    }
}
