import Supervision

/// How the places of one table are told. Line and column of a place are row and column of the spreadsheet, from 1;
/// column 0 is the row as a whole.
struct TableCellNames {
    private let headings: [String]
    private let lines: [Int]

    init(of table: CSVTable) {
        headings = (table.records.first?.cells ?? []).map { SheetCell.cleaned($0) }
        lines = table.records.map(\.line)
    }

    func name(of place: Place) -> TableCellName {
        let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : place.line
        return TableCellName(row: place.line, line: line, heading: heading(place.column))
    }

    private func heading(_ column: Int) -> LocalizedText? {
        guard column > 0 else { return nil }
        guard column <= headings.count, !headings[column - 1].isEmpty else {
            return LocalizedText("第 \(column) 列", "column \(column)")
        }
        let shown = Listing.shown(headings[column - 1])
        return LocalizedText(shown, shown)
    }
}
