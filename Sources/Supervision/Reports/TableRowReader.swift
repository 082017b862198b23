/// Reads a table in which the figures of a row stand behind its label (tables two and three).
///
/// Figures are counted off behind the label and not looked up by their columns: on real pages the spans of labels and
/// headings are often wrong, but a row nearly always has all of its cells.
struct TableRowReader {
    private let form: TableForm
    private let heading: TableHeading
    private var rows = TableRows()
    /// The row whose label was read and whose figures are not complete: one row may be printed on two lines.
    private var open: (row: TableForm.Row, tail: [TableLine.Cell])?
    /// A label without figures, or figures without a known label, of which the other half may follow.
    private var half: (label: String, tail: [TableLine.Cell])?

    init(form: TableForm, grid: TableGrid) {
        self.form = form
        heading = TableHeading(form: form, grid: grid)
    }

    /// The rows of `form` in `grid`. Under a heading every column of figures has a label: one without is a spacer.
    static func rows(of form: TableForm, in grid: TableGrid, hasHeading: Bool) -> TableRows {
        var reader = TableRowReader(form: form, grid: grid)
        let spacers = hasHeading ? grid.blankColumns : []
        for row in grid.rows { reader.read(TableLine(row, without: spacers)) }
        reader.close()
        return reader.rows
    }

    private mutating func read(_ line: TableLine) {
        guard !line.cells.isEmpty else { return }
        let matches = matches(in: line)
        if matches.isEmpty {
            readUnlabelled(line)
        } else {
            half = nil
            for match in matches { read(match.row, match.tail) }
        }
    }

    private mutating func read(_ row: TableForm.Row, _ tail: [TableLine.Cell]) {
        close()
        if let figures = heading.figures(tail, count: count(of: row)) {
            rows.add(row.id, figures)
        } else if tail.count < count(of: row) {
            open = (row, tail)
        } else {
            addUnreadable(row, tail)
        }
    }

    /// The rows named on a line, each with the cells up to the next label; where columns are shared, the innermost.
    private func matches(in line: TableLine) -> [(row: TableForm.Row, tail: [TableLine.Cell])] {
        var matches: [(row: TableForm.Row, tail: [TableLine.Cell])] = []
        var end = line.cells.count
        for index in line.cells.indices.reversed() where line.cells[index].figure.value == .unreadable {
            guard let row = form.row(labelled: line.cells[index].text) else { continue }
            let tail = tail(line.cells[(index + 1)..<end], of: row)
            if isRow(row, line.cells[index], tail, in: line) { matches.append((row, Array(tail))) }
            if form.layout == .matrix { break }
            end = index
        }
        return matches
    }

    /// The cells of the figures among those behind a label. What follows a label in words is a part of it, unless it
    /// stands where the first figure belongs: `若干`.
    private func tail(_ cells: ArraySlice<TableLine.Cell>, of row: TableForm.Row) -> ArraySlice<TableLine.Cell> {
        let cells = cells.drop { form.units.contains(FoldedText.bare($0.text)) }
        let tail = cells.drop { $0.isLabel }
        let isWord = cells.count == count(of: row) && tail.count < cells.count
        return isWord && (form.layout.hasRowsOfTheirOwn || heading.isAbove(cells)) ? cells : tail
    }

    /// A word that is a row's only where it stands alone, such as 其他, may be that of a column.
    private func isRow(
        _ row: TableForm.Row,
        _ cell: TableLine.Cell,
        _ tail: ArraySlice<TableLine.Cell>,
        in line: TableLine
    ) -> Bool {
        guard row.isExact, form.layout == .matrix else { return true }
        return !tail.isEmpty || line.cells.count == 1 && HeadingMark(cell.text) != nil
    }

    private mutating func readUnlabelled(_ line: TableLine) {
        let tail = Array(line.cells.drop { !$0.isLabel }.drop { $0.isLabel })
        if line.isOfFigures || line.cells.allSatisfy(\.isBlank) {
            if let open { complete(open, with: line.cells) }
            return
        }
        close()
        let label = line.cells.last { $0.isLabel }?.text ?? ""
        if let half, tail.isEmpty != half.tail.isEmpty, let row = form.row(labelled: half.label + label) {
            read(row, half.tail + tail)
            self.half = nil
        } else {
            half = line.cells.count { $0.isLabel } <= 3 ? (label, tail) : nil
        }
    }

    private mutating func complete(_ row: (row: TableForm.Row, tail: [TableLine.Cell]), with cells: [TableLine.Cell]) {
        let tail = row.tail + cells
        // Blank cells under a row that has some of its figures belong to neither.
        let isOneRow = row.tail.isEmpty || cells.contains { !$0.isBlank }
        guard isOneRow, tail.count == count(of: row.row), let figures = heading.figures(tail, count: tail.count) else {
            return close()
        }
        rows.add(row.row.id, figures)
        open = nil
    }

    /// Gives up on the row whose figures are not complete.
    private mutating func close() {
        if let open { addUnreadable(open.row, open.tail) }
        open = nil
    }

    private mutating func addUnreadable(_ row: TableForm.Row, _ tail: [TableLine.Cell]) {
        guard tail.contains(where: \.hasDigit) else { return }
        let text = tail.map(\.text).joined(separator: " ")
        rows.add(row.id, Array(repeating: Figure(text: text, value: .unreadable), count: count(of: row)))
    }

    private func count(of row: TableForm.Row) -> Int { row.figures ?? form.columns.count }
}
