/// A row of a list that is an annual report by its title.
package struct ReportCandidate: Equatable, Sendable {
    package var row: ListRow
    package var form: ReportTitle.Form
    package var owner: AgencyMatcher.Match
    /// Nil where neither title nor date tell.
    package var reportYear: ReportYear?

    /// The annual reports among the rows of a list.
    package static func candidates(
        in list: ListReading,
        of agencies: [Agency],
        rules: TitleRules
    ) -> [ReportCandidate] {
        let matcher = AgencyMatcher(agencies: agencies, rules: rules)
        return list.rows.compactMap { row in
            let title = ReportTitle(row.title, rules: rules)
            guard title.form != .other else { return nil }
            return ReportCandidate(
                row: row,
                form: title.form,
                owner: owner(of: title, by: matcher),
                reportYear: year(of: title, listDate: row.date)
            )
        }
    }

    /// A title that is cut may name a report, and is nobody's for certain.
    private static func owner(of title: ReportTitle, by matcher: AgencyMatcher) -> AgencyMatcher.Match {
        let match = matcher.match(title.agencyPhrase)
        if title.isCut, case .one(let agency) = match { return .possibly([agency]) }
        return match
    }

    private static func year(of title: ReportTitle, listDate: CivilDate?) -> ReportYear? {
        if let year = title.year { return ReportYear(year, basis: .title) }
        return listDate.map { ReportYear($0.year - 1, basis: .publication) }
    }
}
