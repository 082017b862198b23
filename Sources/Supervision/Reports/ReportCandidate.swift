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
                owner: matcher.match(title.agencyPhrase),
                reportYear: year(of: title, listDate: row.date)
            )
        }
    }

    private static func year(of title: ReportTitle, listDate: CivilDate?) -> ReportYear? {
        if let year = title.year { return ReportYear(year, basis: .title) }
        return listDate.map { ReportYear($0.year - 1, basis: .publication) }
    }
}
