import FoundationEssentials
import Supervision

/// One agency with its alerts and the sources that serve it.
struct AgencyView {
    static let schemaName = "disclosure-monitor/agency/v1"

    let agency: AgencyStatus
    let alerts: [AlertStatus]
    let sources: [SourceStatus]
    let generatedAt: Date

    /// Returns nil where the status has no agency `id`.
    init?(_ id: Agency.ID, in index: StatusIndex) {
        guard let agency = index.agency(id) else { return nil }
        self.agency = agency
        alerts = index.alerts(of: id)
        sources = index.sources(of: id)
        generatedAt = index.snapshot.generatedAt
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
