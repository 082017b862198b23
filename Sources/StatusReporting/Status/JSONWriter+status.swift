import Supervision

/// The status document, key by key in the order of its schema (`disclosure-monitor/status/v1`).
///
/// The domain's `Codable` reads it back; writing it by hand takes a fraction of the encoder's time and keeps the order.
extension JSONWriter {
    mutating func write(_ snapshot: StatusSnapshot) {
        object { writer in
            writer.field("schema", snapshot.schema)
            writer.field("sequence", snapshot.sequence)
            writer.field("generated_at", snapshot.generatedAt)
            writer.field("version", snapshot.version)
            writer.field("overall", snapshot.overall.rawValue)
            writer.key("counts")
            writer.write(snapshot.counts)
            writer.field("agencies", snapshot.agencies) { $0.write($1) }
            writer.field("sources", snapshot.sources) { $0.write($1) }
            let (alerts, leftOut) = snapshot.listedAlerts
            writer.field("alerts", alerts) { $0.write($1) }
            writer.field("resolved_alerts_left_out", leftOut)
            writer.field("calendars", snapshot.calendars) { $0.write($1) }
            writer.key("monitor")
            writer.write(snapshot.monitor)
        }
    }

    private mutating func write(_ counts: StatusSnapshot.Counts) {
        object { writer in
            writer.field("agencies", counts.agencies)
            writer.field("sources", counts.sources)
            writer.field("sources_by_state", counts.sourcesByState)
            writer.field("obligations_by_state", counts.obligationsByState)
            writer.field("alerts_by_severity", counts.alertsBySeverity)
            writer.field("false_alarms_by_rule", counts.falseAlarmsByRule ?? [:])
            if let cases = counts.casesByState { writer.field("cases_by_state", cases) }
        }
    }

    mutating func write(_ agency: AgencyStatus) {
        object { writer in
            writer.field("id", agency.id)
            writer.field("name", agency.name)
            writer.field("kind", agency.kind.rawValue)
            writer.field("jurisdiction", agency.jurisdiction.rawValue)
            writer.field("worst_severity", agency.worstSeverity?.rawValue)
            writer.field("obligations", agency.obligations) { $0.write($1) }
        }
    }

    mutating func write(_ obligation: ObligationStatus) {
        object { writer in
            writer.field("duty", obligation.duty)
            writer.field("report_year", obligation.reportYear)
            writer.field("due", obligation.due)
            writer.field("state", obligation.state.rawValue)
            writer.field("published", obligation.published)
            writer.field("published_basis", obligation.publishedBasis?.rawValue)
            writer.field("first_seen", obligation.firstSeen)
            writer.field("url", obligation.address?.text)
            writer.field("certain", obligation.isCertain)
            writer.field("reason", obligation.reason?.shownText)
            writer.field("not_judged", obligation.notJudged ?? []) { $0.write($1) }
        }
    }

    private mutating func write(_ unjudged: UnjudgedPart) {
        object { writer in
            writer.field("part", unjudged.part)
            writer.field("reason", unjudged.reason)
        }
    }

    mutating func write(_ source: SourceStatus) {
        object { writer in
            writer.field("id", source.id)
            writer.field("url", source.address.text)
            writer.field("kind", source.kind.rawValue)
            writer.field("class", source.columnClass)
            writer.field("agencies", source.agencies) { $0.string($1.rawValue) }
            writer.field("state", source.state.rawValue)
            writer.field("reason", source.reason?.shownText)
            writer.field("last_attempt", source.lastAttempt)
            writer.field("last_success", source.lastSuccess)
            writer.field("last_change", source.lastChange)
            writer.field("last_new_item", source.lastNewItem)
            writer.field("next_check", source.nextCheck)
            writer.field("consecutive_failures", source.consecutiveFailures)
            writer.field("validators_ignored_until", source.validatorsIgnoredUntil)
            writer.field("items", source.items)
            writer.key("read_through")
            if let through = source.readThrough { writer.write(through) } else { writer.literal("null") }
            writer.field("slow", source.isSlow ?? false)
            writer.field("left_for_next_check", source.left ?? 0)
            writer.field("robots", (source.robots ?? .obey).rawValue)
            writer.key("freshness")
            if let freshness = source.freshness { writer.write(freshness) } else { writer.literal("null") }
            writer.field("attestation", order: source.attestation)
        }
    }

    private mutating func write(_ through: ReadThrough) {
        object { writer in
            writer.field("family", through.family)
            writer.field("address", through.address.text)
            writer.field("failure", through.failure)
        }
    }

    private mutating func write(_ freshness: Freshness) {
        object { writer in
            writer.field("state", freshness.state.rawValue)
            writer.field("reason", freshness.reason?.rawValue)
            writer.field("basis", freshness.basis?.rawValue)
            writer.field("last_update", freshness.lastUpdate)
            writer.field("fresh_through", freshness.freshThrough)
        }
    }

    mutating func write(_ alert: AlertStatus) {
        object { writer in
            writer.field("fingerprint", alert.fingerprint)
            writer.field("rule", alert.rule)
            writer.field("severity", alert.severity.rawValue)
            writer.field("state", alert.state.rawValue)
            writer.field("agency", alert.agency)
            writer.field("source", alert.source)
            writer.field("agencies", alert.agencies) { $0.string($1.rawValue) }
            writer.field("subject", alert.subject)
            writer.field("starts_at", alert.startsAt)
            writer.field("updated_at", alert.updatedAt)
            writer.field("ends_at", alert.endsAt)
            writer.field("due", alert.due)
            writer.field("found", alert.found)
            writer.field("expected", alert.expected)
            writer.field("evidence", alert.evidence)
            writer.field("reason", alert.reason?.text)
            writer.field("legal_source", alert.legalSource)
            writer.field("message", alert.message)
            writer.field("url", alert.address?.text)
            writer.fields(of: alert.cause)
            writer.field("order", order: alert.order)
            if let through = alert.readThrough {
                writer.key("read_through")
                writer.write(through)
            }
            if let group = alert.toldBy { writer.field("told_by", group) }
            if let id = alert.caseID { writer.field("case", id) }
        }
    }

    /// What a person has said: which order it is, who gave it, when it was taken, until when it holds, and why.
    mutating func field(_ name: StaticString, order: OrderMark?) {
        key(name)
        guard let order else { return literal("null") }
        object { writer in
            writer.field("id", order.id)
            writer.field("kind", order.kind.rawValue)
            writer.field("by", order.author)
            writer.field("at", order.at)
            writer.field("until", order.until)
            writer.field("note", order.note)
        }
    }

    /// Why an alert became what it is: a word, and what belongs to it.
    mutating func fields(of cause: AlertCause?) {
        field("cause", cause?.kind.rawValue)
        field("cause_count", cause?.readings?.count)
        field("cause_of", cause?.readings?.needed)
        field("cause_before", cause?.before)
    }

    private mutating func write(_ calendar: StatusSnapshot.CalendarStatus) {
        object { writer in
            writer.field("id", calendar.id)
            writer.field("valid_until", calendar.validUntil)
        }
    }

    private mutating func write(_ monitor: MonitorStatus) {
        object { writer in
            writer.field("started_at", monitor.startedAt)
            writer.field("last_tick", monitor.lastTick)
            writer.field("oldest_overdue_check_seconds", monitor.oldestOverdueCheckSeconds)
            writer.field("config_loaded_at", monitor.configLoadedAt)
            writer.field("config_error", monitor.configError, beside: "config_error_message")
            writer.field("config_pending_restart", monitor.configPendingRestart) { $0.string($1) }
            writer.field("config_not_applied", monitor.configNotApplied) { writer, failure in
                writer.object { writer in
                    writer.field("key", failure.key)
                    writer.field("error", failure.error, beside: "error_message")
                }
            }
            writer.field("storage_error", monitor.storageError, beside: "storage_error_message")
            writer.field("clock", monitor.clock, beside: "clock_message")
            writer.field("legacy_tls", monitor.legacyTLSHosts ?? []) { $0.string($1) }
            writer.field("sinks", monitor.sinks) { $0.write($1) }
        }
    }

    /// A text as a string in English, as programs know it, and beside it in every language where there is one.
    private mutating func field(_ name: StaticString, _ text: LocalizedText?, beside both: StaticString) {
        field(name, text?.english)
        if let text { field(both, text) }
    }

    private mutating func write(_ sink: SinkStatus) {
        object { writer in
            writer.field("name", sink.name)
            writer.field("delivered_through", sink.deliveredThrough)
            writer.field("lag_lines", sink.lagLines)
            writer.field("lost_lines", sink.lostLines)
            writer.field("failing_since", sink.failingSince)
            writer.field("error", sink.error, beside: "error_message")
            writer.field("dead_letters", sink.deadLetters)
        }
    }
}
