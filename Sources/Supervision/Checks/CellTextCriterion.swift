/// In a cell for a number stands a word, or a number with a slip in it.
package struct CellTextCriterion: Equatable, Sendable {
    /// What is known to be no number, compared folded: 若干, 不详.
    package var words: [String]
    /// Expressions for malformed numbers, matched against the whole folded text of the cell.
    package var patterns: [TextPattern]

    package init(words: [String], patterns: [TextPattern]) {
        self.words = words
        self.patterns = patterns
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        subject.report.tables.flatMap { table -> [CheckFailure] in
            // Out of lines a cell's text is a guess.
            guard !table.grids.isEmpty, let form = subject.forms.form(of: table) else { return [] }
            let printed = Self.texts(of: table.grids)
            return form.rows.flatMap { row -> [CheckFailure] in
                let figures = table.rows[row.id] ?? []
                return figures.indices.compactMap { index in
                    guard printed.contains(figures[index].text), isNoNumber(figures[index]) else { return nil }
                    return CheckFailure(
                        found: figures[index].text,
                        place: form.place(row: row, column: index),
                        evidence: figures[index].text
                    )
                }
            }
        }
    }

    /// What is printed in one cell each; a text put together of several is an artefact of reading.
    private static func texts(of grids: [TableGrid]) -> Set<String> {
        Set(grids.flatMap { $0.rows.joined().filter(\.isOrigin).map(\.text) })
    }

    private func isNoNumber(_ figure: Figure) -> Bool {
        // Some cells are unreadable only because of those beside them.
        guard figure.value == .unreadable, FigureReader.figure(figure.text).value == .unreadable,
            figure.text.utf8.count <= 60, !FigureReader.isDivided(figure.text)
        else { return false }
        let text = FoldedText.fold(figure.text)
        return words.contains(text) || patterns.contains { $0.firstMatch(in: text)?.first == text }
    }
}

extension TableForm {
    /// A cell in words: the table, the row, and the column where all rows have the same columns.
    func place(row: Row, column: Int) -> String {
        let head = layout.hasRowsOfTheirOwn || !columns.indices.contains(column) ? "" : "“\(columns[column].label)”"
        return "\(title)“\(row.label)”\(head)"
    }
}
