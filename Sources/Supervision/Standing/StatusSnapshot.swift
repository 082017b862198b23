package import FoundationEssentials

/// Everything at an instant, as `status.json` tells it (`disclosure-monitor/status/v1`).
///
/// The types of the status can be read out of a document. How one is written stands in one place, where every
/// reader of the endpoint is served from it: in the target that reports.
package struct StatusSnapshot: Hashable, Sendable, Decodable {
    package static let schemaName = "disclosure-monitor/status/v1"

    package var schema: String
    package var sequence: Int
    package var generatedAt: Date
    package var version: String
    package var overall: Overall
    package var counts: Counts
    package var agencies: [AgencyStatus]
    package var sources: [SourceStatus]
    package var alerts: [AlertStatus]
    package var calendars: [CalendarStatus]
    package var monitor: MonitorStatus

    package init(
        sequence: Int,
        generatedAt: Date,
        version: String,
        overall: Overall,
        counts: Counts,
        agencies: [AgencyStatus],
        sources: [SourceStatus],
        alerts: [AlertStatus],
        calendars: [CalendarStatus],
        monitor: MonitorStatus
    ) {
        schema = Self.schemaName
        self.sequence = sequence
        self.generatedAt = generatedAt
        self.version = version
        self.overall = overall
        self.counts = counts
        self.agencies = agencies
        self.sources = sources
        self.alerts = alerts
        self.calendars = calendars
        self.monitor = monitor
    }

    /// The worst of everything: an error counts as critical, and what cannot be seen as unknown.
    package enum Overall: String, Codable, Hashable, Sendable {
        case ok, warning, critical, unknown
    }

    package struct Counts: Hashable, Sendable, Decodable {
        package var agencies: Int
        package var sources: Int
        package var sourcesByState: [String: Int]
        package var obligationsByState: [String: Int]
        /// Firing alerts.
        package var alertsBySeverity: [String: Int]

        package init(
            agencies: Int,
            sources: Int,
            sourcesByState: [String: Int],
            obligationsByState: [String: Int],
            alertsBySeverity: [String: Int]
        ) {
            self.agencies = agencies
            self.sources = sources
            self.sourcesByState = sourcesByState
            self.obligationsByState = obligationsByState
            self.alertsBySeverity = alertsBySeverity
        }

        private enum CodingKeys: String, CodingKey {
            case agencies, sources
            case sourcesByState = "sources_by_state"
            case obligationsByState = "obligations_by_state"
            case alertsBySeverity = "alerts_by_severity"
        }
    }

    package struct CalendarStatus: Hashable, Sendable, Decodable {
        package var id: String
        package var validUntil: CivilDate

        package init(id: String, validUntil: CivilDate) {
            self.id = id
            self.validUntil = validUntil
        }

        private enum CodingKeys: String, CodingKey {
            case id
            case validUntil = "valid_until"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case schema, sequence, version, overall, counts, agencies, sources, alerts, calendars, monitor
        case generatedAt = "generated_at"
    }
}
