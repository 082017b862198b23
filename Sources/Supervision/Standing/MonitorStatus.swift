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
    package var configError: LocalizedText?
    /// The keys of the configuration file whose new value waits for a restart.
    package var configPendingRestart: [String] = []
    /// The keys whose new value could not be put in force; the one before it stays until the next reload.
    package var configNotApplied: [SettingFailure] = []
    /// Why state could not be written; nil where it could.
    package var storageError: LocalizedText?
    /// How many bytes the store takes on the disk, for metrics; it stands in no document.
    package var storeBytes: Int?
    /// Why the clock is not believed, so that no deadline is judged; nil where it is.
    package var clock: LocalizedText?
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
        configError: LocalizedText? = nil,
        storageError: LocalizedText? = nil,
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
        case configErrorMessage = "config_error_message"
        case configPendingRestart = "config_pending_restart"
        case configNotApplied = "config_not_applied"
        case storageError = "storage_error"
        case storageErrorMessage = "storage_error_message"
        case legacyTLSHosts = "legacy_tls"
        case clockMessage = "clock_message"
        case clock, sinks
    }

    /// Reads a document of this release, or of one that said all in English.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        startedAt = try container.decode(Date.self, forKey: .startedAt)
        lastTick = try container.decodeIfPresent(Date.self, forKey: .lastTick)
        oldestOverdueCheckSeconds = try container.decode(Int.self, forKey: .oldestOverdueCheckSeconds)
        configLoadedAt = try container.decode(Date.self, forKey: .configLoadedAt)
        configError = try container.decodeText(.configError, beside: .configErrorMessage)
        configPendingRestart = try container.decode([String].self, forKey: .configPendingRestart)
        configNotApplied = try container.decode([SettingFailure].self, forKey: .configNotApplied)
        storageError = try container.decodeText(.storageError, beside: .storageErrorMessage)
        clock = try container.decodeText(.clock, beside: .clockMessage)
        legacyTLSHosts = try container.decodeIfPresent([String].self, forKey: .legacyTLSHosts)
        sinks = try container.decode([SinkStatus].self, forKey: .sinks)
    }
}
