import FoundationEssentials

/// A number is so large that it is probably in another unit than the table's.
package struct LargestFigureCriterion: Equatable, Sendable {
    /// The rows that are looked at.
    package var rows: [String]
    /// A number from here on is told.
    package var from: Int

    package init(rows: [String], from: Int) {
        self.rows = rows
        self.from = from
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        subject.report.tables.flatMap { table -> [CheckFailure] in
            guard let form = subject.forms.form(of: table) else { return [] }
            return form.rows.filter { rows.contains($0.id) }.flatMap { row -> [CheckFailure] in
                (table.rows[row.id] ?? []).compactMap { figure in
                    guard let number = figure.number, number >= Decimal(from) else { return nil }
                    return CheckFailure(found: "\(number)", place: "\(form.title)“\(row.label)”", evidence: figure.text)
                }
            }
        }
    }
}
