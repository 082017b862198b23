import Supervision

/// Reads data tables as grids whose row and column spans are resolved.
struct TableReader {
    let document: HTMLDocument
    let limits: ReadingLimits
    private(set) var isCut = false
    private var places = 0
    /// How many tables with rows and columns begin before each node.
    private var shapedTablesBefore: [Int32] = []

    init(document: HTMLDocument, limits: ReadingLimits) {
        self.document = document
        self.limits = limits
        var before: [Int32] = []
        before.reserveCapacity(document.nodes.count + 1)
        var count: Int32 = 0
        for node in document.nodes.indices {
            before.append(count)
            if document.nodes[node].tag == .table, hasRowsAndColumns(node) { count += 1 }
        }
        before.append(count)
        shapedTablesBefore = before
    }

    /// The grid of a data table; nil for a table that only lays the page out, whose cells are text.
    mutating func grid(of table: Int) -> TableGrid? {
        guard !holdsDataTable(table) else { return nil }
        let rows = rows(of: table)
        guard rows.count > 1, !isLayout(table, rows) else { return nil }
        let grid = resolve(rows)
        return grid.columnCount > 1 ? grid : nil
    }

    /// Whether a table stands in it that has rows and columns of its own.
    private func holdsDataTable(_ table: Int) -> Bool {
        shapedTablesBefore[document.end(of: table)] > shapedTablesBefore[table + 1]
    }

    private func hasRowsAndColumns(_ table: Int) -> Bool {
        let rows = rows(of: table)
        return rows.count > 1 && rows.contains { cells(of: $0).count > 1 }
    }

    /// Whether one cell holds a text of many paragraphs, most of what the table says.
    private func isLayout(_ table: Int, _ rows: [Int]) -> Bool {
        let whole = document.end(of: table) - table
        for row in rows {
            for cell in cells(of: row) where (document.end(of: cell) - cell) * 2 > whole {
                let paragraphs = (cell..<document.end(of: cell)).count {
                    document.nodes[$0].tag == .p || document.nodes[$0].tag == .br
                }
                if paragraphs > 8, document.line(of: cell).bytes.count > 900 { return true }
            }
        }
        return false
    }

    /// The rows of this table, those of tables inside it left out.
    private func rows(of table: Int) -> [Int] {
        var rows: [Int] = []
        var node = table + 1
        while node < document.end(of: table) {
            let tag = document.nodes[node].tag
            if tag == .tr { rows.append(node) }
            node = tag == .tr || tag == .table ? max(document.end(of: node), node + 1) : node + 1
        }
        return rows
    }

    private func cells(of row: Int) -> [Int] {
        var cells: [Int] = []
        var node = row + 1
        while node < document.end(of: row) {
            let tag = document.nodes[node].tag
            let isCell = tag == .td || tag == .th
            if isCell { cells.append(node) }
            node = isCell || tag == .table ? max(document.end(of: node), node + 1) : node + 1
        }
        return cells
    }

    // MARK: Spans

    /// A cell that reaches into rows below.
    private struct Reach {
        var cell: TableCell
        var rowsLeft: Int
    }

    private mutating func resolve(_ rows: [Int]) -> TableGrid {
        var grid: [[TableCell]] = []
        var reaches: [Int: Reach] = [:]
        if rows.count > limits.tableRows { isCut = true }
        for row in rows.prefix(limits.tableRows) {
            guard places < limits.tableCells else {
                isCut = true
                break
            }
            let line = line(row, &reaches)
            places += line.count
            grid.append(line)
        }
        let width = grid.map(\.count).max() ?? 0
        for index in grid.indices where grid[index].count < width {
            let missing = width - grid[index].count
            grid[index] += Array(repeating: TableCell("", isOrigin: false), count: missing)
        }
        return TableGrid(rows: grid)
    }

    private mutating func line(_ row: Int, _ reaches: inout [Int: Reach]) -> [TableCell] {
        var line: [TableCell] = []
        for cell in cells(of: row) {
            takeReaches(into: &line, &reaches)
            guard line.count < limits.columns else {
                isCut = true
                break
            }
            place(cell, into: &line, &reaches)
        }
        takeReaches(into: &line, &reaches, toEnd: true)
        return line
    }

    private func place(_ cell: Int, into line: inout [TableCell], _ reaches: inout [Int: Reach]) {
        let content = content(of: cell)
        let columns = min(span(.colspan, of: cell), limits.columns - line.count)
        let rowsBelow = span(.rowspan, of: cell) - 1
        for offset in 0..<columns {
            var copy = content
            copy.isOrigin = offset == 0
            // A column that a cell from above still holds stays that cell's.
            if offset > 0, reaches[line.count] != nil { break }
            if rowsBelow > 0 {
                var below = content
                below.isOrigin = false
                reaches[line.count] = Reach(cell: below, rowsLeft: rowsBelow)
            }
            line.append(copy)
        }
    }

    /// Fills the places that cells from above reach; to the end of the row where `toEnd`.
    private func takeReaches(into line: inout [TableCell], _ reaches: inout [Int: Reach], toEnd: Bool = false) {
        let last = toEnd ? reaches.keys.max() ?? -1 : -1
        while reaches[line.count] != nil || line.count < last {
            let column = line.count
            guard var reach = reaches[column] else {
                line.append(TableCell("", isOrigin: false))
                continue
            }
            line.append(reach.cell)
            reach.rowsLeft -= 1
            reaches[column] = reach.rowsLeft > 0 ? reach : nil
        }
    }

    private func span(_ name: HTMLAttribute.Name, of cell: Int) -> Int {
        guard let range = document.value(name, of: cell) else { return 1 }
        let text = document.bytes.span.extracting(range)
        guard let run = Numerals.run(in: text, at: text.skippingSpaces(from: 0)) else { return 1 }
        // A row span of zero reaches to the end of the table (HTML standard, 4.9.11).
        if run.value == 0 { return name == .rowspan ? limits.tableRows : 1 }
        return min(run.value, name == .rowspan ? limits.tableRows : limits.columns)
    }

    private func content(of cell: Int) -> TableCell {
        let range = cell..<document.end(of: cell)
        let hasImage = range.contains { document.nodes[$0].tag == .img }
        return TableCell(document.line(in: range).string, hasImage: hasImage)
    }
}
