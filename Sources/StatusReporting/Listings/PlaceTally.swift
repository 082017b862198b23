import Supervision

/// How the agencies of one place stand: of a territory, or of a kind.
struct PlaceTally: Sendable {
    /// The territory, or the word of the kind.
    let name: String
    var agencies = 0
    /// Obligations by state.
    var states: [ObligationStatus.State: Int] = [:]
    /// Agencies by their gravest alert; those without are left out.
    var severities: [Severity: Int] = [:]

    mutating func count(_ agency: AgencyStatus, _ query: ViewQuery = ViewQuery()) {
        agencies += 1
        for one in agency.obligations where query.takes(one) { states[one.state, default: 0] += 1 }
        if let severity = agency.worstSeverity { severities[severity, default: 0] += 1 }
    }

    /// The tallies of `agencies` by the word that `key` gives, sorted by it.
    static func by(
        _ key: (AgencyStatus) -> String,
        _ agencies: [AgencyStatus],
        _ query: ViewQuery = ViewQuery()
    ) -> [PlaceTally] {
        var tallies: [String: PlaceTally] = [:]
        for agency in agencies { tallies[key(agency), default: PlaceTally(name: key(agency))].count(agency, query) }
        return tallies.values.sorted { $0.name < $1.name }
    }
}
