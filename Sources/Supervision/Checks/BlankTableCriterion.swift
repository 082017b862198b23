/// Cells of a table that were not filled in.
struct BlankTableCriterion {
    /// Tables of which no cell holds anything, not even a zero.
    func emptyTables(in subject: ReportCase) -> [CheckFailure] {
        subject.report.tables.compactMap { table in
            guard let form = subject.forms.form(of: table), isEmpty(table, form) else { return nil }
            return CheckFailure(place: form.title)
        }
    }

    /// The rows in which some cells are blank, where the table as a whole is not empty.
    func blankCells(in subject: ReportCase) -> [CheckFailure] {
        subject.report.tables.flatMap { table -> [CheckFailure] in
            guard let form = subject.forms.form(of: table), !isEmpty(table, form) else { return [] }
            return form.rows.compactMap { row in
                let blanks = table.rows[row.id]?.filter { $0.value == .blank } ?? []
                guard !blanks.isEmpty else { return nil }
                let signs = Set(blanks.map { FoldedText.fold($0.text) }).subtracting([""]).sorted()
                let found = signs.isEmpty ? nil : signs.joined(separator: " ")
                return CheckFailure(found: found, place: "\(form.title)“\(row.label)”")
            }
        }
    }

    private func isEmpty(_ table: StatutoryTable, _ form: TableForm) -> Bool {
        let cells = table.rows.values.joined()
        guard !table.grids.isEmpty, !cells.isEmpty, table.rows.count == form.rows.count else { return false }
        // Figures may be pictures, or stand where no cell of the form does.
        let holdsMore = table.grids.contains { $0.rows.joined().contains { $0.hasImage } }
        return !holdsMore && cells.allSatisfy { $0.value == .blank && FoldedText.fold($0.text).isEmpty }
    }
}
