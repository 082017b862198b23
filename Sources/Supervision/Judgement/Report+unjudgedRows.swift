extension Report {
    /// The rows of its statutory tables whose figures could not be read, in words: sums that need them are not judged.
    func unjudgedRows(of forms: [TableForm]) -> [String] {
        tables.flatMap { table -> [String] in
            guard let form = forms.first(where: { $0.id == table.form }) else { return [] }
            return form.rows.filter { row in
                // A label that is nowhere is told as such; one without figures could not be read. Not every indicator is printed.
                guard let figures = table.rows[row.id] else {
                    return form.layout != .indicators && !table.absentLabels.contains(row.label)
                }
                return figures.contains { $0.value == .unreadable }
            }
            .map { "\(form.title)“\($0.label)”" }
        }
    }
}
