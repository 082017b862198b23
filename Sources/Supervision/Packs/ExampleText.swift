/// Reads the lines of an example into paragraphs and tables.
enum ExampleText {
    static func blocks(of text: String) -> [ContentBlock] {
        var blocks: [ContentBlock] = []
        var rows: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = trimmed(line)
            if line.first == "|" {
                rows.append(line)
                continue
            }
            if !rows.isEmpty { blocks.append(.table(grid(of: rows))) }
            rows = []
            if !line.isEmpty { blocks.append(.text(TextBlock(String(line)))) }
        }
        return rows.isEmpty ? blocks : blocks + [.table(grid(of: rows))]
    }

    /// `<` continues the cell to the left, `^` the one above; a row that is too short is filled up by its last cell.
    private static func grid(of lines: [Substring]) -> TableGrid {
        let rows = lines.map(cells)
        let width = rows.map(\.count).max() ?? 0
        var grid: [[TableCell]] = []
        for cells in rows {
            var row: [TableCell] = []
            for column in 0..<width {
                let text = column < cells.count ? cells[column] : "<"
                switch text {
                case "<" where column > 0: row.append(TableCell(row[column - 1].text, isOrigin: false))
                case "^" where !grid.isEmpty: row.append(TableCell(grid[grid.count - 1][column].text, isOrigin: false))
                default: row.append(TableCell(String(text)))
                }
            }
            grid.append(row)
        }
        return TableGrid(rows: grid)
    }

    /// The cells between the bars; the bar at the end may be left out.
    private static func cells(of line: Substring) -> [Substring] {
        let inner = line.dropFirst()
        let body = inner.last == "|" ? inner.dropLast() : inner
        return body.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
