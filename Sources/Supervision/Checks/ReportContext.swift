/// Whose report it is and where it stands.
package struct ReportContext: Equatable, Sendable {
    /// Whose report it is; nil where it is no agency of a watchlist, as in a check before publication.
    package var agency: Agency.ID?
    /// What messages call the agency.
    package var agencyName: String
    /// It decides which regime holds.
    package var agencyKind: AgencyKind
    /// Where the agency is: territories have rules of their own.
    package var jurisdiction: Jurisdiction
    /// Everything the agency is called, predecessors included; empty where nobody said whose report it must be.
    package var knownNames: [String]
    /// The year of the place in which the report was found, or which was asked for; nil where nothing says it.
    package var slotYear: Int?
    /// Where the report stands; nil for a file.
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
