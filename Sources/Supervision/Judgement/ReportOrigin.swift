/// What whoever asks knows of a report before it is read: whose it should be, on which year, and where it stands.
package struct ReportOrigin: Equatable, Sendable {
    /// Who owes it; nil where a page is checked that nobody watches.
    package var agency: Agency.ID?
    /// Everything the agency is called, its own name first; none: the report tells.
    package var agencyNames: [String]
    /// By the rules for which kind it is judged.
    package var agencyKind: AgencyKind
    /// Where the agency stands: what decides on local rules.
    package var jurisdiction: Jurisdiction
    /// The year that it must be about, where that is known for certain; it goes before what the report says.
    package var statedYear: Int?
    /// The year of the place in which it was found, for what holds the report against it.
    package var slotYear: Int?
    /// The year that it was taken for without being certain: a report that says another one is judged by neither.
    package var supposedYear: Int?
    /// Title and date of the row that led to it.
    package var rowTitle: String?
    /// The date that the row bears.
    package var rowDate: CivilDate?
    /// The page that it was read from.
    package var address: WebAddress?

    package init(
        agency: Agency.ID? = nil,
        agencyNames: [String] = [],
        agencyKind: AgencyKind,
        jurisdiction: Jurisdiction = "cn",
        statedYear: Int? = nil,
        slotYear: Int? = nil
    ) {
        self.agency = agency
        self.agencyNames = agencyNames
        self.agencyKind = agencyKind
        self.jurisdiction = jurisdiction
        self.statedYear = statedYear
        self.slotYear = slotYear
    }

    /// What a list tells of a report that it shows.
    package init(of report: KnownReport, by agency: Agency) {
        let year = report.reportYear
        self.init(
            agency: agency.id,
            agencyNames: agency.names,
            agencyKind: agency.kind,
            jurisdiction: agency.jurisdiction,
            statedYear: year.isCertain ? year.year : nil,
            slotYear: year.basis == .title ? year.year : nil
        )
        supposedYear = year.isCertain ? nil : year.year
        rowTitle = report.title
        rowDate = report.listDate
        address = report.address
    }

    /// By what the page is read.
    var expectation: ReportReader.Expectation {
        ReportReader.Expectation(
            rowTitle: rowTitle,
            listDate: rowDate,
            statedYear: statedYear,
            agencyKind: agencyKind
        )
    }

    /// Whose report it is, as it is judged.
    func context(of report: Report) -> ReportContext {
        ReportContext(
            agency: agency,
            agencyName: agencyNames.first ?? report.agencyName ?? "",
            agencyKind: agencyKind,
            jurisdiction: jurisdiction,
            knownNames: agencyNames,
            slotYear: slotYear,
            address: address
        )
    }

    /// The names that tell nothing when the text is held against another's.
    func names(in report: Report) -> [String] {
        agencyNames.isEmpty ? [report.agencyName].compactMap(\.self) : agencyNames
    }
}
