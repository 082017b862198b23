/// Reads a table whose rows stand beside one another on one line (table four), however it was turned.
struct LineTableReader {
    private let form: TableForm
    private let grid: TableGrid

    /// A figure's place in the form.
    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    init(form: TableForm, grid: TableGrid) {
        self.form = form
        self.grid = grid
    }

    func rows() -> TableRows {
        guard let figures = lineOfAll() ?? labelledFigures() else { return TableRows() }
        var rows = TableRows()
        for (index, row) in form.rows.enumerated() {
            let line = form.columns.indices.map { figures[Place(row: index, column: $0)] }
            guard line.contains(where: { $0 != nil }) else { continue }
            rows.add(row.id, line.map { $0 ?? Figure(text: "", value: .unreadable) })
        }
        return rows
    }

    // MARK: All on one line

    /// The one line of all figures, where the heading shows the form's columns in the form's order.
    private func lineOfAll() -> [Place: Figure]? {
        guard isHeadingAsPrescribed else { return nil }
        let count = form.rows.count * form.columns.count
        let spacers = grid.blankColumns
        let lines = grid.rows.compactMap { self.figures(in: TableLine($0, without: spacers), count: count) }
        // Two lines that say different things: neither is believed.
        guard let line = lines.first, lines.allSatisfy({ $0.map(\.value) == line.map(\.value) }) else { return nil }
        var figures: [Place: Figure] = [:]
        for (index, figure) in line.enumerated() {
            figures[Place(row: index / form.columns.count, column: index % form.columns.count)] = figure
        }
        return figures
    }

    private func figures(in line: TableLine, count: Int) -> [Figure]? {
        // Merged cells of a heading come out of a spreadsheet as blanks: they are no figures.
        guard !line.cells.contains(where: { column(labelled: $0.text) ?? row(labelled: $0.text) != nil }) else {
            return nil
        }
        // A word in place of a figure, such as 若干, is in the place of one.
        let isLine = line.cells.count == count && line.cells.count { !$0.isLabel } * 2 > count
        guard !isLine else { return line.cells.map(\.figure) }
        let tail = Array(line.cells.drop { $0.isLabel })
        guard tail.contains(where: { $0.hasDigit || $0.isBlank }), !tail.contains(where: \.isLabel) else { return nil }
        if tail.count == count { return tail.map(\.figure) }
        let printed = tail.filter { !$0.isBlank }
        return printed.count == count ? printed.map(\.figure) : nil
    }

    private var isHeadingAsPrescribed: Bool {
        var columns: [Int] = []
        var groups: [Int] = []
        for cell in grid.rows.joined() where cell.isOrigin && !FigureReader.isFigure(cell.text) {
            if let column = column(labelled: cell.text) { columns.append(column) }
            if let row = row(labelled: cell.text), !groups.contains(row) { groups.append(row) }
        }
        let expected = form.rows.flatMap { _ in form.columns.indices }
        return groups == groups.sorted() && isAll(columns, of: expected)
    }

    /// Whether `labels` are those expected, in their order; one may be left out, or one column's everywhere.
    private func isAll(_ labels: [Int], of expected: [Int]) -> Bool {
        if labels == expected { return true }
        guard labels.count + 1 == expected.count else {
            return form.columns.indices.contains { column in labels == expected.filter { $0 != column } }
        }
        let start = labels.indices.first { labels[$0] != expected[$0] } ?? labels.count
        return labels[start...] == expected[(start + 1)...]
    }

    // MARK: By labels

    /// The figures by the labels to their left and above them; nil where a group is not whole.
    private func labelledFigures() -> [Place: Figure]? {
        var figures: [Place: Figure] = [:]
        for (line, cells) in grid.rows.enumerated() {
            for (column, cell) in cells.enumerated() where cell.isOrigin {
                let figure = FigureReader.figure(cell.text)
                guard figure.value != .unreadable || cell.text.contains(where: \.isNumber),
                    let place = place(line: line, column: column)
                else { continue }
                guard figures.updateValue(figure, forKey: place) == nil else { return nil }
            }
        }
        let rows = Set(figures.keys.map(\.row))
        return !rows.isEmpty && figures.count == rows.count * form.columns.count ? figures : nil
    }

    private func place(line: Int, column: Int) -> Place? {
        // The nearest label counts.
        let left = grid.rows[line][..<column].reversed().map(\.text)
        let above = grid.rows[max(0, line - 12)..<line].reversed().map { $0[column].text }
        let labels = left.prefix(12) + above
        guard let column = labels.lazy.compactMap(column(labelled:)).first,
            let row = labels.lazy.compactMap(row(labelled:)).first
        else { return nil }
        return Place(row: row, column: column)
    }

    private func column(labelled text: String) -> Int? {
        guard text.utf8.count < 100 else { return nil }
        let bare = FoldedText.bare(text)
        return form.columns.firstIndex { $0.label == bare }
    }

    /// The row whose label `text` is, or of which it says little more: a title names all groups.
    private func row(labelled text: String) -> Int? {
        guard text.utf8.count < 100 else { return nil }
        let bare = FoldedText.bare(HeadingMark.afterLast(in: text))
        return form.rows.firstIndex { row in
            row.words.contains { bare.holds($0) && bare.utf8.count - $0.utf8.count <= $0.utf8.count / 2 }
        }
    }
}
