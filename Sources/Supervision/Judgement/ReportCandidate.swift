/// A row of a list that is an annual report, or another document of a yearly duty, by its title.
package struct ReportCandidate: Equatable, Sendable {
    /// The row of the list.
    package var row: ListRow
    /// The id of the duty that it would meet.
    package var duty: String
    /// What its title says it is.
    package var form: ReportTitle.Form
    /// Whose it is, as far as its title tells.
    package var owner: AgencyMatcher.Match
    /// Nil where neither title nor date tell.
    package var reportYear: ReportYear?
    /// See `ReportTitle.possibleYears`.
    package var possibleYears: [Int]

    /// Whether its title tells whose it is, and on which year.
    var isCertain: Bool {
        guard case .one = owner else { return false }
        return reportYear != nil
    }

    /// The documents of a duty among the rows of a list.
    package static func candidates(in list: ListReading, of listed: ListedDuty) -> [ReportCandidate] {
        let rules = listed.duty.titles
        let matcher = AgencyMatcher(agencies: listed.agencies, rules: rules)
        var titles = TitleReader(rules: rules)
        return list.rows.compactMap { row in
            let title = titles.read(row.title)
            guard title.form != .other else { return nil }
            return ReportCandidate(
                row: row,
                duty: listed.duty.id,
                form: title.form,
                owner: owner(of: title, by: matcher),
                reportYear: year(of: title, listDate: row.date, duty: listed.duty),
                possibleYears: title.possibleYears
            )
        }
    }

    /// The documents of several duties. A row that may be of two is of neither for certain, and one that is nobody's for
    /// one duty and somebody's for another is no unknown agency's.
    package static func candidates(in list: ListReading, of duties: [ListedDuty]) -> [ReportCandidate] {
        let all = duties.flatMap { candidates(in: list, of: $0) }
        guard duties.count > 1 else { return all }
        let claimed = all.filter { $0.owner != .none }
        let claims = Dictionary(grouping: claimed, by: \.row).mapValues { Set($0.map(\.duty)).count }
        return all.compactMap { candidate in
            var candidate = candidate
            switch candidate.owner {
            case .one(let agency) where claims[candidate.row] ?? 0 > 1: candidate.owner = .possibly([agency])
            case .none where claims[candidate.row] != nil: return nil
            case .one, .possibly, .none: break
            }
            return candidate
        }
    }

    /// A title that is cut may name a report, and is nobody's for certain.
    private static func owner(of title: ReportTitle, by matcher: AgencyMatcher) -> AgencyMatcher.Match {
        let match = matcher.match(title.agencyPhrase)
        if title.isDoubtful, case .one(let agency) = match { return .possibly([agency]) }
        return match
    }

    private static func year(of title: ReportTitle, listDate: CivilDate?, duty: YearlyDuty) -> ReportYear? {
        if let year = title.year { return ReportYear(year, basis: .title) }
        guard title.possibleYears.isEmpty, let listDate else { return nil }
        return ReportYear(listDate.year - duty.yearOffset(publishedOn: listDate), basis: .publication)
    }
}
