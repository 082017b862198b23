package import Supervision

/// A cell of a table as a person finds it in the spreadsheet.
package struct TableCellName: Hashable, Sendable {
    /// The row that the spreadsheet shows; the headings are row 1.
    package var row: Int
    /// The line of the file on which the row begins: another number where cells above hold line breaks.
    package var line: Int
    /// The column's heading, or its number where it has none; nil where the row as a whole is meant.
    package var heading: LocalizedText?

    var text: LocalizedText {
        let line = line == row ? LocalizedText("", "") : LocalizedText("（文件第 \(line) 行）", " (line \(line) of the file)")
        return LocalizedText(
            "第 \(row) 行\(line.chinese)" + (heading.map { "“\($0.chinese)”" } ?? ""),
            "row \(row)\(line.english)" + (heading.map { ", \($0.english)" } ?? "")
        )
    }
}

/// How the places of one table are told. Line and column of a place are row and column of the spreadsheet, from 1;
/// column 0 is the row as a whole.
struct TableCellNames {
    private let headings: [String]
    private let lines: [Int]

    init(of table: CSVTable) {
        headings = (table.records.first?.cells ?? []).map { TableCell.cleaned($0) }
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
