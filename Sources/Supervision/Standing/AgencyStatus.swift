/// One agency in the status: what it owes and how that stands.
package struct AgencyStatus: Hashable, Sendable, Decodable {
    package var id: Agency.ID
    /// The full official name.
    package var name: String
    /// What kind of organ it is; it decides what it owes.
    package var kind: AgencyKind
    /// Where it is.
    package var jurisdiction: Jurisdiction
    /// The gravest firing alert; nil where there is none.
    package var worstSeverity: Severity?
    /// What it owes and owed, duty by duty, the earliest year first.
    package var obligations: [ObligationStatus]
    /// The figures of its reports, the earliest first; for pages: they stand in no document.
    package var figures: [YearFigures] = []

    package init(agency: Agency, worstSeverity: Severity?, obligations: [ObligationStatus]) {
        id = agency.id
        name = agency.name
        kind = agency.kind
        jurisdiction = agency.jurisdiction
        self.worstSeverity = worstSeverity
        self.obligations = obligations
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, kind, jurisdiction, obligations
        case worstSeverity = "worst_severity"
    }
}
