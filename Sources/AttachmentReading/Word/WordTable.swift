import Supervision

/// A table of a Word document while it is read: rows of cells with their spans.
struct WordTable {
    private var rows: [[Cell]] = []
    private var row: [Cell] = []
    private var isRowDeleted = false
    private let limits: AttachmentLimits
    private(set) var isCut = false

    struct Cell {
        var blocks: [ContentBlock] = []
        var columns = 1
        var rowSpan: RowSpan = .none
        var hasImage = false
        /// Columns that the row leaves out stand as cells without content.
        var isLeftOut = false

        enum RowSpan { case none, begins, goesOn }

        var text: String {
            blocks.compactMap { block in
                guard case .text(let text) = block else { return nil }
                return text.text
            }.joined()
        }
    }

    init(limits: AttachmentLimits) {
        self.limits = limits
    }

    mutating func beginRow() {
        row = []
        isRowDeleted = false
    }

    mutating func deleteRow() {
        isRowDeleted = true
    }

    /// Columns at an edge of the row where it has no cells.
    mutating func leaveOut(_ columns: Int) {
        guard columns > 0 else { return }
        row.append(Cell(columns: min(columns, limits.columns), isLeftOut: true))
    }

    mutating func add(_ cell: Cell) {
        row.append(cell)
    }

    mutating func endRow() {
        guard !isRowDeleted, !row.isEmpty else { return }
        if rows.count < 3_000 { rows.append(row) } else { isCut = true }
    }

    /// The table as a grid; where it only lays the page out, what its cells hold.
    func blocks() -> [ContentBlock] {
        let cells = rows.joined()
        let holdsTables = cells.contains { cell in
            cell.blocks.contains { if case .table = $0 { true } else { false } }
        }
        let isFrame = !rows.contains { $0.count > 1 }
        if holdsTables || isFrame { return cells.flatMap(\.blocks) }
        return [.table(TableGrid(rows: resolved()))]
    }

    private func resolved() -> [[TableCell]] {
        var grid: [[TableCell]] = []
        for row in rows {
            var line: [TableCell] = []
            for cell in row where line.count < limits.columns {
                place(cell, into: &line, under: grid.last)
            }
            grid.append(line)
        }
        let width = grid.map(\.count).max() ?? 0
        for index in grid.indices where grid[index].count < width {
            grid[index] += Array(repeating: TableCell("", isOrigin: false), count: width - grid[index].count)
        }
        return grid
    }

    private func place(_ cell: Cell, into line: inout [TableCell], under above: [TableCell]?) {
        let columns = min(max(cell.columns, 1), limits.columns - line.count)
        var content = TableCell(cell.text, isOrigin: !cell.isLeftOut, hasImage: cell.hasImage)
        // A picture where a figure belongs is no blank.
        if content.text.isEmpty, content.hasImage { content.text = UnreadableText.mark }
        if cell.rowSpan == .goesOn, let above, line.count < above.count {
            content = above[line.count]
            content.isOrigin = false
        }
        for offset in 0..<columns {
            var copy = content
            copy.isOrigin = content.isOrigin && offset == 0
            line.append(copy)
        }
    }
}
