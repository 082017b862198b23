import FoundationEssentials
import Supervision

/// One agency with its alerts and the sources that serve it.
struct AgencyView {
    static let schemaName = "disclosure-monitor/agency/v1"

    let agency: AgencyStatus
    let alerts: [AlertStatus]
    let sources: [SourceStatus]
    let generatedAt: Date

    /// Returns nil where `snapshot` has no agency `id`.
    init?(_ id: Agency.ID, in snapshot: StatusSnapshot) {
        guard let agency = snapshot.agencies.first(where: { $0.id == id }) else { return nil }
        self.agency = agency
        alerts = snapshot.alerts.filter { $0.agencies.contains(id) }
        sources = snapshot.sources.filter { $0.agencies.contains(id) }
        generatedAt = snapshot.generatedAt
    }

    func json() -> [UInt8] {
        var writer = JSONWriter(capacity: 4096)
        writer.object { writer in
            writer.field("schema", Self.schemaName)
            writer.field("generated_at", generatedAt)
            writer.key("agency")
            writer.write(agency)
            writer.field("alerts", alerts) { $0.write($1) }
            writer.field("sources", sources) { $0.write($1) }
        }
        writer.endLine()
        return writer.bytes
    }
}
