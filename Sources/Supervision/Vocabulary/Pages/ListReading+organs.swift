/// Rows that say no more than whose document they are, because their column says the rest.
extension ListReading {
    /// Names such rows of a column that holds the documents of one year, as the column does.
    ///
    /// A row that is dated in that year or before it contradicts the column: a report on a year is published after it. Such
    /// a row stays as it is, and the list is not whole, since the row may be any year's report.
    ///
    /// - Parameters:
    ///   - year: The year that the column is called after.
    ///   - sought: The documents that the column holds.
    package mutating func nameOrgans(of year: Int, seeking sought: SoughtDocuments) {
        guard let name = sought.names.first, rows.contains(where: { sought.isOrganName($0.title) }) else { return }
        rows = rows.map { row in
            guard sought.isOrganName(row.title) else { return row }
            if let date = row.date, date.year <= year {
                isCutShort = true
                return row
            }
            var named = ListRow(title: "\(row.title)\(year)年\(name)", address: row.address, date: row.date)
            named.lacksYear = row.lacksYear
            return named
        }
    }
}
