import FoundationEssentials
import Supervision

/// The gauges that a snapshot gives; every state and severity has its series, zeros included.
struct SnapshotMetrics {
    private let snapshot: StatusSnapshot?
    private let lastTick: Date?

    init(_ snapshot: StatusSnapshot?, lastTick: Date?) {
        self.snapshot = snapshot
        self.lastTick = lastTick
    }

    func text() -> String {
        let supervision = snapshot.map { SupervisionMetrics($0).families() } ?? []
        return (identity() + counts() + supervision + health() + sinks()).map { $0.text() }.joined()
    }

    private func identity() -> [MetricFamily] {
        guard let snapshot else { return [] }
        let build = MetricFamily.Sample(labels: [("version", snapshot.version)], value: 1)
        return [
            MetricFamily("disclosure_monitor_build_info", .gauge, "The running version.", [build]),
            MetricFamily(
                "process_start_time_seconds",
                .gauge,
                "Start of the process since the Unix epoch in seconds.",
                snapshot.monitor.startedAt.timeIntervalSince1970
            ),
            MetricFamily("disclosure_monitor_agencies", .gauge, "Agencies watched.", Double(snapshot.counts.agencies)),
        ]
    }

    private func counts() -> [MetricFamily] {
        guard let counts = snapshot?.counts else { return [] }
        let sources = Self.samples("state", SourceStanding.allCases.map(\.rawValue), counts.sourcesByState)
        let obligations = Self.samples(
            "state",
            ObligationStatus.State.allCases.map(\.rawValue),
            counts.obligationsByState
        )
        let alerts = Self.samples("severity", Severity.allCases.map(\.rawValue), counts.alertsBySeverity)
        return [
            MetricFamily("disclosure_monitor_sources", .gauge, "Sources by what their last check came to.", sources),
            MetricFamily("disclosure_monitor_obligations", .gauge, "Obligations by how they stand.", obligations),
            MetricFamily("disclosure_monitor_alerts", .gauge, "Firing alerts by severity.", alerts),
            MetricFamily(
                "disclosure_monitor_false_alarms_total",
                .counter,
                "How often people called an alert of a rule wrong.",
                (counts.falseAlarmsByRule ?? [:]).sorted { $0.key < $1.key }
                    .map { MetricFamily.Sample(labels: [("rule", $0.key)], value: Double($0.value)) }
            ),
        ]
    }

    private func health() -> [MetricFamily] {
        let monitor = snapshot?.monitor
        return [
            MetricFamily(
                "disclosure_monitor_last_tick_timestamp_seconds",
                .gauge,
                "When the monitor last finished a tick.",
                lastTick?.timeIntervalSince1970
            ),
            MetricFamily(
                "disclosure_monitor_oldest_overdue_check_seconds",
                .gauge,
                "How long the check that waits longest has been due.",
                monitor.map { Double($0.oldestOverdueCheckSeconds) }
            ),
            calendars(),
            MetricFamily(
                "disclosure_monitor_storage_failing",
                .gauge,
                "Whether state cannot be written.",
                monitor.map { $0.storageError == nil ? 0 : 1 }
            ),
            MetricFamily(
                "disclosure_monitor_store_size_bytes",
                .gauge,
                "How large the store is on the disk.",
                monitor?.storeBytes.map(Double.init)
            ),
        ] + configuration()
    }

    private func calendars() -> MetricFamily {
        let ends = (snapshot?.calendars ?? []).map { calendar in
            let end = CivilTime.china.end(of: calendar.validUntil).timeIntervalSince1970
            return MetricFamily.Sample(labels: [("calendar", calendar.id)], value: end)
        }
        return MetricFamily(
            "disclosure_monitor_calendar_valid_until_timestamp_seconds",
            .gauge,
            "The end of the last day for which a holiday notice is known.",
            ends
        )
    }

    private func configuration() -> [MetricFamily] {
        let monitor = snapshot?.monitor
        return [
            MetricFamily(
                "disclosure_monitor_config_last_reload_successful",
                .gauge,
                "Whether the last attempt to load the configuration succeeded.",
                monitor.map { $0.configError == nil ? 1 : 0 }
            ),
            MetricFamily(
                "disclosure_monitor_config_last_reload_success_timestamp_seconds",
                .gauge,
                "When the configuration in force was loaded.",
                monitor?.configLoadedAt.timeIntervalSince1970
            ),
        ]
    }

    /// One series for each sink of the configuration, which bounds their number.
    private func sinks() -> [MetricFamily] {
        let sinks = snapshot?.monitor.sinks ?? []
        let samples = { (value: (SinkStatus) -> Int) in
            sinks.map { MetricFamily.Sample(labels: [("sink", $0.name)], value: Double(value($0))) }
        }
        let now = snapshot?.generatedAt ?? .distantPast
        return [
            MetricFamily(
                "disclosure_monitor_sink_failing",
                .gauge,
                "Whether alert lines cannot be delivered to a sink.",
                samples { $0.error == nil ? 0 : 1 }
            ),
            MetricFamily(
                "disclosure_monitor_sink_lag_lines",
                .gauge,
                "Alert lines that a sink does not have yet.",
                samples(\.lagLines)
            ),
            MetricFamily(
                "disclosure_monitor_sink_lost_lines_total",
                .counter,
                "Alert lines that were dropped before a sink had them.",
                samples(\.lostLines)
            ),
            MetricFamily(
                "disclosure_monitor_sink_dead_letters_total",
                .counter,
                "Alert lines that a receiver refused even alone, and that were set aside.",
                samples(\.deadLetters)
            ),
            MetricFamily(
                "disclosure_monitor_sink_oldest_waiting_seconds",
                .gauge,
                "How long the oldest line has waited that a sink does not have yet; 0 where none waits.",
                samples { $0.oldestWaiting.map { max(0, Int(now.timeIntervalSince($0))) } ?? 0 }
            ),
        ]
    }

    private static func samples(_ label: String, _ names: [String], _ counts: [String: Int]) -> [MetricFamily.Sample] {
        names.map { MetricFamily.Sample(labels: [(label, $0)], value: Double(counts[$0] ?? 0)) }
    }
}
