package import FoundationEssentials

/// Everything at an instant, as `status.json` tells it (`disclosure-monitor/status/v1`).
///
/// The types of the status can be read out of a document. How one is written stands in one place, where every
/// reader of the endpoint is served from it: in the target that reports.
package struct StatusSnapshot: Hashable, Sendable, Decodable {
    /// The name and version of the document; another version has another name.
    package static let schemaName = "disclosure-monitor/status/v1"

    /// The name that the document bears; `schemaName`, unless another release wrote it.
    package var schema: String
    /// Counts up by one with every status of one process.
    package var sequence: Int
    /// The instant that it shows.
    package var generatedAt: Date
    /// Of the program that wrote it.
    package var version: String
    /// The worst of everything, for whoever looks at one word alone.
    package var overall: Overall
    /// How many there are of what.
    package var counts: Counts
    /// Every agency, in the order of the configuration.
    package var agencies: [AgencyStatus]
    /// Every watched page, in the order of the configuration.
    package var sources: [SourceStatus]
    /// Alerts that stand or were lately over: the firing ones first, of those the gravest.
    package var alerts: [AlertStatus]
    /// Rectification cases, in the order in which they were opened; for pages: they stand in no document.
    package var cases: [RectificationCase] = []
    /// The calendars in use.
    package var calendars: [CalendarStatus]
    /// How the monitor itself is.
    package var monitor: MonitorStatus
    /// The newest changes of documents, newest first, for pages; they stand in no document.
    package var changes: [ChangeRecord] = []

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

    /// How many there are of what, for overviews.
    package struct Counts: Hashable, Sendable, Decodable {
        /// Of all agencies.
        package var agencies: Int
        /// Of all watched pages.
        package var sources: Int
        /// Of sources, by the word of their state; states that none is in stand there with 0.
        package var sourcesByState: [String: Int]
        /// Of obligations, by the word of their state.
        package var obligationsByState: [String: Int]
        /// Firing alerts.
        package var alertsBySeverity: [String: Int]
        /// How often people called an alert of a rule wrong, since the store was made; rules that none was called wrong of
        /// are left out, and nil where the status is of an older version.
        package var falseAlarmsByRule: [String: Int]?
        /// Rectification cases, by the word of their state; nil where none are kept, or the status is of an older version.
        package var casesByState: [String: Int]?
        /// Open cases of which was told that they are overdue, for metrics; it stands in no document.
        package var casesOverdue: Int?

        package init(
            agencies: Int,
            sources: Int,
            sourcesByState: [String: Int],
            obligationsByState: [String: Int],
            alertsBySeverity: [String: Int],
            falseAlarmsByRule: [String: Int] = [:]
        ) {
            self.agencies = agencies
            self.sources = sources
            self.sourcesByState = sourcesByState
            self.obligationsByState = obligationsByState
            self.alertsBySeverity = alertsBySeverity
            self.falseAlarmsByRule = falseAlarmsByRule
        }

        private enum CodingKeys: String, CodingKey {
            case agencies, sources
            case sourcesByState = "sources_by_state"
            case obligationsByState = "obligations_by_state"
            case alertsBySeverity = "alerts_by_severity"
            case falseAlarmsByRule = "false_alarms_by_rule"
            case casesByState = "cases_by_state"
        }
    }

    /// How far a calendar of working days reaches.
    package struct CalendarStatus: Hashable, Sendable, Decodable {
        package var id: String
        /// The last day for which a holiday notice is known.
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
