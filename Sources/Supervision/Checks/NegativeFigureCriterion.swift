import FoundationEssentials

/// A number is below zero where something is counted.
package struct NegativeFigureCriterion: Equatable, Sendable {
    /// Where a number below zero means something.
    package var exceptions: [Exception]

    package init(exceptions: [Exception] = []) {
        self.exceptions = exceptions
    }

    /// Cells that hold a change: 本年增/减.
    package struct Exception: Equatable, Sendable {
        /// The id of the table's form.
        package var form: String
        /// Ids of the rows.
        package var rows: [String]
        /// Which figure of the row it is, from 1.
        package var column: Int

        package init(form: String, rows: [String], column: Int) {
            self.form = form
            self.rows = rows
            self.column = column
        }
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        subject.report.tables.flatMap { table -> [CheckFailure] in
            // Out of lines a dash may be a sign for nothing.
            guard !table.grids.isEmpty, let form = subject.forms.form(of: table) else { return [] }
            return form.rows.flatMap { row -> [CheckFailure] in
                let figures = table.rows[row.id] ?? []
                return figures.indices.compactMap { index in
                    guard let number = figures[index].number, number < 0, !isChange(form, row, index) else {
                        return nil
                    }
                    return CheckFailure(
                        found: "\(number)",
                        place: form.place(row: row, column: index),
                        evidence: figures[index].text
                    )
                }
            }
        }
    }

    private func isChange(_ form: TableForm, _ row: TableForm.Row, _ index: Int) -> Bool {
        exceptions.contains { $0.form == form.id && $0.rows.contains(row.id) && $0.column == index + 1 }
    }
}
