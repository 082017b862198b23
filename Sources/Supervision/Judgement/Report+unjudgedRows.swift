extension Report {
    /// The rows of its statutory tables, in words, of which no label stands in a table that is otherwise there: they may stand
    /// under another name.
    func unnamedRows(of forms: [TableForm]) -> [String] {
        tables.flatMap { table -> [String] in
            guard let form = forms.first(where: { $0.id == table.form }) else { return [] }
            return form.rows.filter { isUnnamed($0, in: table, of: form) }.map { "\(form.title)“\($0.label)”" }
        }
    }

    /// A label that is certainly nowhere is told as such; in a table that was read from lines nobody knows what a label is.
    private func isUnnamed(_ row: TableForm.Row, in table: StatutoryTable, of form: TableForm) -> Bool {
        guard form.layout.namesRows, table.rows[row.id] == nil, !table.absentLabels.contains(row.label),
            !table.grids.isEmpty
        else { return false }
        return !table.grids.contains { grid in
            grid.rows.joined().contains { form.row(labelled: $0.text)?.id == row.id }
        }
    }

    /// The rows of its statutory tables whose figures could not be read, in words: sums that need them are not judged.
    func unjudgedRows(of forms: [TableForm]) -> [String] {
        tables.flatMap { table -> [String] in
            guard let form = forms.first(where: { $0.id == table.form }) else { return [] }
            return form.rows.filter { row in
                // A label that is nowhere is told as such; one without figures could not be read. Not every indicator is printed.
                guard let figures = table.rows[row.id] else {
                    return !isUnnamed(row, in: table, of: form) && form.layout != .indicators
                        && !table.absentLabels.contains(row.label)
                }
                return figures.contains { $0.value == .unreadable }
            }
            .map { "\(form.title)“\($0.label)”" }
        }
    }
}
