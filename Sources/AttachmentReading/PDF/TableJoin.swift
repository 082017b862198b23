import Supervision

/// Puts the pieces of a table on successive pages together into one grid.
enum TableJoin {
    /// Edges nearer than this, in points, are one.
    private static let tolerance = 4.0

    /// Whether `lower` may go on with `upper`: both have the same outer edges.
    static func fits(_ upper: FilledTable, _ lower: FilledTable) -> Bool {
        abs(upper.table.box.left - lower.table.box.left) <= tolerance
            && abs(upper.table.box.right - lower.table.box.right) <= tolerance
    }

    static func grid(of pieces: [FilledTable]) -> TableGrid {
        let edges = self.edges(of: pieces)
        var rows: [[TableCell]] = []
        var lastPiece: FilledTable?
        for piece in pieces {
            var lines = self.rows(of: piece, edges)
            if let lastPiece {
                lines.removeFirst(repeatedRows(lines, of: rows))
                join(&rows, &lines, lastPiece)
            }
            rows += lines
            lastPiece = piece
        }
        return TableGrid(rows: withoutCovered(rows))
    }

    /// How many rows at the top of a page repeat the heading of the table.
    private static func repeatedRows(_ lines: [[TableCell]], of rows: [[TableCell]]) -> Int {
        let same = zip(lines, rows).prefix { line, row in
            line.map(\.text) == row.map(\.text) && !line.contains { isNumber($0.text) }
        }
        return same.count
    }

    private static func isNumber(_ text: String) -> Bool {
        FigureReader.figure(text).number != nil
    }

    /// Joins a row that the page end cut. Where it cannot be told whether a row was cut, what looks blank in it is
    /// unreadable: its figures may stand on the other page.
    private static func join(_ rows: inout [[TableCell]], _ lines: inout [[TableCell]], _ piece: FilledTable) {
        guard let upper = rows.last, let lower = lines.first else { return }
        if let joined = RowFragment(upper, lower, piece).joined() {
            rows[rows.count - 1] = joined
            lines.removeFirst()
            return
        }
        rows[rows.count - 1] = withoutFalseBlanks(upper)
        lines[0] = withoutFalseBlanks(lower)
    }

    private static func withoutFalseBlanks(_ row: [TableCell]) -> [TableCell] {
        let origins = row.filter(\.isOrigin)
        guard origins.contains(where: { !$0.text.isEmpty }), !origins.contains(where: { isNumber($0.text) }) else {
            return row
        }
        return row.map { cell in
            var cell = cell
            if cell.isOrigin, cell.text.isEmpty { cell.text = UnreadableText.mark }
            return cell
        }
    }

    /// The column edges of all pieces together.
    private static func edges(of pieces: [FilledTable]) -> [Double] {
        var edges: [Double] = []
        for edge in pieces.flatMap(\.table.columns).sorted() {
            if let last = edges.last, edge - last <= tolerance { continue }
            edges.append(edge)
        }
        return edges
    }

    private static func rows(of piece: FilledTable, _ edges: [Double]) -> [[TableCell]] {
        let empty = TableCell("", isOrigin: false)
        let height = piece.table.rows.count - 1
        var rows = Array(repeating: Array(repeating: empty, count: max(edges.count - 1, 0)), count: height)
        let places = piece.table.columns.map { edge in
            edges.indices.min { abs(edges[$0] - edge) < abs(edges[$1] - edge) } ?? 0
        }
        for (cell, content) in zip(piece.table.cells, piece.contents) {
            let columns =
                places[cell.columns.lowerBound]..<max(places[cell.columns.upperBound], places[cell.columns.lowerBound])
            for row in cell.rows {
                for column in columns {
                    let isOrigin = row == cell.rows.lowerBound && column == columns.lowerBound
                    rows[row][column] = TableCell(content.text, isOrigin: isOrigin, hasImage: content.hasImage)
                }
            }
        }
        return rows
    }

    /// Leaves out rows and columns in which no cell begins: rules that divide nothing.
    private static func withoutCovered(_ rows: [[TableCell]]) -> [[TableCell]] {
        let kept = rows.filter { $0.contains(where: \.isOrigin) }
        guard let width = kept.first?.count else { return [] }
        let columns = (0..<width).filter { column in kept.contains { $0[column].isOrigin } }
        return kept.map { row in columns.map { row[$0] } }
    }
}
