/// The figures of an agency's report on one year that comparisons look at, for whoever wants to see the years beside one
/// another.
package struct YearFigures: Hashable, Sendable {
    /// The year that the report is on.
    package var reportYear: Int
    /// The total of each table row, by the row's id; rows whose total was not read are left out.
    package var totals: [String: Int]

    package init(reportYear: Int, totals: [String: Int]) {
        self.reportYear = reportYear
        self.totals = totals
    }
}
