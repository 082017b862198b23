import Supervision

/// Puts cells in their places as the HTML standard forms a table (4.9.12), within the limits of a page.
struct TableGridBuilder {
    /// A cell with the columns and rows that it claims.
    struct Cell {
        var content: TableCell
        var columns = 1
        /// `Int.max` reaches to the end of the section.
        var rows = 1
    }

    struct Row {
        /// Rows of the same section stand together; no cell reaches out of its section.
        var section = -1
        var cells: [Cell]
    }

    /// A cell that reaches into rows below.
    private struct Reach {
        var content: TableCell
        /// The first row that it does not reach.
        var end: Int
    }

    private let limits: ReadingLimits
    /// Whether a limit left something out.
    private(set) var isCut = false
    private var places = 0
    /// Bytes of text that may still stand in a place other than the one where their cell begins.
    private var repeatedBytes = 8 << 20
    /// By column.
    private var reaches: [Reach?] = []

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// The grid of `rows`: every row has the same number of cells, and a cell stands in every place that it covers.
    mutating func grid(_ rows: [Row]) -> TableGrid {
        reaches = []
        var grid: [[TableCell]] = []
        var width = 0
        var section: Int?
        for row in rows {
            guard grid.count < limits.tableRows, places + (grid.count + 1) * width <= limits.tableCells else {
                isCut = true
                break
            }
            if section != row.section { reaches.removeAll(keepingCapacity: true) }
            section = row.section
            let line = line(row.cells, at: grid.count)
            width = max(width, line.count)
            grid.append(line)
        }
        places += grid.count * width
        for index in grid.indices where grid[index].count < width {
            let missing = width - grid[index].count
            grid[index] += Array(repeating: TableCell("", isOrigin: false), count: missing)
        }
        return TableGrid(rows: grid)
    }

    private mutating func line(_ cells: [Cell], at row: Int) -> [TableCell] {
        var line: [TableCell] = []
        for cell in cells {
            while let held = held(line.count, at: row) { line.append(held) }
            guard line.count < limits.columns else {
                isCut = true
                break
            }
            place(cell, at: row, into: &line)
        }
        if let last = reaches.lastIndex(where: { row < $0?.end ?? 0 }) {
            while line.count <= last { line.append(held(line.count, at: row) ?? TableCell("", isOrigin: false)) }
        }
        return line
    }

    /// Where a cell claims a column that one from above still holds, the column stays that cell's.
    private mutating func place(_ cell: Cell, at row: Int, into line: inout [TableCell]) {
        let copy = copy(of: cell)
        let start = line.count
        let end = min(start + cell.columns, limits.columns)
        if start + cell.columns > end { isCut = true }
        while line.count < end {
            let column = line.count
            if let held = held(column, at: row) {
                line.append(held)
                continue
            }
            line.append(column == start ? cell.content : copy)
            guard cell.rows > 1 else { continue }
            while reaches.count <= column { reaches.append(nil) }
            reaches[column] = Reach(content: copy, end: cell.rows == .max ? .max : row + cell.rows)
        }
    }

    private mutating func held(_ column: Int, at row: Int) -> TableCell? {
        guard column < reaches.count, let reach = reaches[column], row < reach.end else { return nil }
        return repeated(reach.content)
    }

    /// What stands in the other places of a cell.
    private mutating func copy(of cell: Cell) -> TableCell {
        var copy = cell.content
        copy.isOrigin = false
        if cell.columns > 1 { copy = repeated(copy, times: min(cell.columns, limits.columns)) }
        return copy
    }

    /// A short text may cover a whole table; a long one is not multiplied without bound.
    private mutating func repeated(_ cell: TableCell, times: Int = 1) -> TableCell {
        repeatedBytes -= cell.text.utf8.count * times
        guard repeatedBytes < 0, !cell.text.isEmpty else { return cell }
        isCut = true
        var cell = cell
        cell.text = ""
        return cell
    }
}
