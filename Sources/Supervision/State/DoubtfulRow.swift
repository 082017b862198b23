/// A row that looks like a report of one of several agencies, or of no certain year: none of them is absent.
///
/// With no agency, it is a row that names an organ which nobody listed; it proves nothing about those who are.
package struct DoubtfulRow: Hashable, Sendable, Codable {
    /// As the row prints it.
    package var title: String
    /// Nil where it may be any year.
    package var year: Int?
    /// Those that it may be of; empty where it names an organ that is not listed.
    package var agencies: [Agency.ID]
    /// The id of the duty whose document it may be.
    package var duty: String
    /// Where the row leads, if only what stands there can tell whether it is a report: see `TitleSlip`. Nil for others.
    package var address: WebAddress?
    /// The date in such a row.
    package var date: CivilDate?

    package init(title: String, year: Int?, agencies: [Agency.ID], duty: String = DutyName.annualReport) {
        self.title = title
        self.year = year
        self.agencies = agencies
        self.duty = duty
    }

    /// Rows that were remembered before there were several duties name none.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        title = try container.decode(String.self, forKey: .title)
        year = try container.decodeIfPresent(Int.self, forKey: .year)
        agencies = try container.decode([Agency.ID].self, forKey: .agencies)
        duty = try container.decodeIfPresent(String.self, forKey: .duty) ?? DutyName.annualReport
        address = try container.decodeIfPresent(WebAddress.self, forKey: .address)
        date = try container.decodeIfPresent(CivilDate.self, forKey: .date)
    }

    /// Whether the row fits no agency of the list.
    package var isUnmatched: Bool { agencies.isEmpty }

    /// Whether this row may be the document of `agency` on `year` that meets `duty`.
    package func mayBe(of agency: Agency.ID, on year: Int, for duty: String = DutyName.annualReport) -> Bool {
        self.duty == duty && agencies.contains(agency) && self.year.map { $0 == year } ?? true
    }
}
