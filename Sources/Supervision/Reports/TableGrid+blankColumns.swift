extension TableGrid {
    /// The columns in which nothing is printed.
    var blankColumns: Set<Int> {
        var columns = Set(0..<columnCount)
        for row in rows where !columns.isEmpty {
            columns = columns.filter { row[$0].text.isEmpty || !row[$0].isOrigin && isSpanned(row, at: $0) }
        }
        return columns
    }

    /// Whether a cell that begins further left reaches here.
    private func isSpanned(_ row: [TableCell], at column: Int) -> Bool {
        column > 0 && row[column - 1].text == row[column].text
    }
}
