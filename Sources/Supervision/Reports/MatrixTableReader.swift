/// Reads a table in which every row has the same columns (table three).
struct MatrixTableReader {
    let form: TableForm
    let grid: TableGrid

    func figures() -> [(String, [Figure])] {
        guard let columns = columnPlaces(), let firstColumn = columns.first else { return [] }
        return grid.rows.compactMap { cells in
            guard let row = row(of: cells[..<firstColumn]) else { return nil }
            let values = columns.map { cells[$0] }
            // A heading that spans the figures' columns is no row of figures.
            guard values.allSatisfy(\.isOrigin) || values.allSatisfy({ FigureReader.isFigure($0.text) }) else {
                return nil
            }
            return (row.id, values.map { FigureReader.figure($0.text) })
        }
    }

    /// The row that the labels in front of the figures name; the innermost label decides.
    private func row(of labels: ArraySlice<TableCell>) -> TableForm.Row? {
        for label in labels.reversed() where !label.text.isEmpty {
            if let row = form.row(labelled: label.text) { return row }
        }
        return nil
    }

    /// Where the columns stand: under their labels where the heading shows them all in order, else at the right edge.
    private func columnPlaces() -> [Int]? {
        for cells in grid.rows.prefix(8) {
            if let places = places(in: cells) { return places }
        }
        if let places = places(in: mergedHeading()) { return places }
        let count = form.columns.count
        return grid.columnCount > count ? Array(grid.columnCount - count..<grid.columnCount) : nil
    }

    private func places(in cells: [TableCell]) -> [Int]? {
        var places: [Int] = []
        for column in form.columns {
            let start = (places.last ?? -1) + 1
            let place = cells[start...].firstIndex { FoldedText.bare($0.text) == column.label }
            guard let place else { return nil }
            places.append(place)
        }
        return (places.first ?? 0) > 0 ? places : nil
    }

    /// The lowest label of each column above the first row of figures: headings stand on several lines.
    private func mergedHeading() -> [TableCell] {
        var heading = grid.rows.first ?? []
        for cells in grid.rows.prefix(8).dropFirst() {
            guard !cells.contains(where: { FigureReader.figure($0.text).number != nil }) else { break }
            for index in cells.indices where !cells[index].text.isEmpty {
                heading[index] = cells[index]
            }
        }
        return heading
    }
}
