extension PublishedYears {
    /// Those of each duty and agency, out of the rows of a list that was read whole. None where the columns of earlier years
    /// were not followed: what is not in the list may stand there.
    static func years(of candidates: [ReportCandidate], in list: ListReading, from firstReportYear: Int) -> [Self] {
        guard list.isWhole, !list.yearColumns.contains(where: { $0.year < firstReportYear }) else { return [] }
        var years: [Owed: Set<Int>] = [:]
        for candidate in candidates {
            guard case .one(let agency) = candidate.owner, let year = candidate.reportYear, year.isCertain else {
                continue
            }
            years[Owed(duty: candidate.duty, agency: agency), default: []].insert(year.year)
        }
        return years.map { PublishedYears(agency: $0.key.agency, duty: $0.key.duty, years: $0.value) }
            .sorted { ($0.duty, $0.agency) < ($1.duty, $1.agency) }
    }

    private struct Owed: Hashable {
        let duty: String
        let agency: Agency.ID
    }
}
