/// Whose report it is and where it stands.
package struct ReportContext: Equatable, Sendable {
    package var agency: Agency.ID?
    package var agencyName: String
    package var agencyKind: AgencyKind
    package var jurisdiction: Jurisdiction
    /// Everything the agency is called, predecessors included; empty where nobody said whose report it must be.
    package var knownNames: [String]
    /// The year of the place in which the report was found, or which was asked for; nil where nothing says it.
    package var slotYear: Int?
    package var address: WebAddress?

    package init(
        agency: Agency.ID? = nil,
        agencyName: String,
        agencyKind: AgencyKind,
        jurisdiction: Jurisdiction = "cn",
        knownNames: [String] = [],
        slotYear: Int? = nil,
        address: WebAddress? = nil
    ) {
        self.agency = agency
        self.agencyName = agencyName
        self.agencyKind = agencyKind
        self.jurisdiction = jurisdiction
        self.knownNames = knownNames
        self.slotYear = slotYear
        self.address = address
    }
}
