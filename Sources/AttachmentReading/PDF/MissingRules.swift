/// Finds the cells whose figures may stand in another column or row, since a rule is not there or not to be seen.
struct MissingRules {
    let table: RuledTable
    /// The lines of text in each cell.
    let lines: [[PDFLine]]

    /// The cells of every row in which a figure may be shifted.
    var doubtful: Set<Int> {
        // Of a table whose rules are often not to be seen, no figure has a sure place.
        guard table.doubtfulRows.count < 3 else { return Set(table.cells.indices) }
        let gaps = Set(table.cells.indices.filter { isParted($0) }.map { table.cells[$0].columns.lowerBound })
        var rows = table.doubtfulRows
        for (index, cell) in table.cells.enumerated() where isSingle(cell) {
            // Two texts in one cell, or figures below a heading that is two: what follows may be shifted.
            guard gaps.contains(cell.columns.lowerBound) else { continue }
            if lines[index].isEmpty || isFigures(index) { rows.formUnion(cell.rows) }
        }
        return Set(table.cells.indices.filter { index in table.cells[index].rows.contains { rows.contains($0) } })
    }

    private func isSingle(_ cell: RuledTable.Cell) -> Bool {
        cell.columns.count == 1
    }

    /// Whether two texts stand in one cell. Two characters spread over a cell are one word.
    private func isParted(_ index: Int) -> Bool {
        isSingle(table.cells[index])
            && lines[index].contains { line in
                line.widestGap > line.size && (isFigures(line) || line.widestGap > line.size * 2)
                    && (isFigures(line) || line.text.unicodeScalars.count > 3)
            }
    }

    private func isFigures(_ index: Int) -> Bool {
        lines[index].allSatisfy { isFigures($0) }
    }

    private func isFigures(_ line: PDFLine) -> Bool {
        line.words.allSatisfy { $0.text.unicodeScalars.allSatisfy { CellText.isDigit($0) || $0 == "." || $0 == "," } }
    }
}
