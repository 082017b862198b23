/// The years on which a list shows reports of an agency, those before the supervised ones too.
package struct PublishedYears: Hashable, Sendable, Codable {
    package var agency: Agency.ID
    /// Ascending.
    package var years: [Int]

    package init(agency: Agency.ID, years: [Int]) {
        self.agency = agency
        self.years = years
    }

    /// Those of each agency, out of the rows of a list that was read whole. None where the columns of earlier years
    /// were not followed: what is not in the list may stand there.
    static func years(of candidates: [ReportCandidate], in list: ListReading, from firstReportYear: Int) -> [Self] {
        guard list.isWhole, !list.yearColumns.contains(where: { $0.year < firstReportYear }) else { return [] }
        var years: [Agency.ID: Set<Int>] = [:]
        for candidate in candidates {
            guard case .one(let agency) = candidate.owner, let year = candidate.reportYear, year.isCertain else {
                continue
            }
            years[agency, default: []].insert(year.year)
        }
        return years.map { PublishedYears(agency: $0.key, years: $0.value.sorted()) }.sorted { $0.agency < $1.agency }
    }
}
