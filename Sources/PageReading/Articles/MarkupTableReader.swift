import Supervision

/// Reads data tables as grids whose row and column spans are resolved.
struct MarkupTableReader {
    let document: HTMLDocument
    private(set) var builder: TableGridBuilder
    /// How many tables with rows and columns begin before each node.
    private var shapedTablesBefore: [Int32] = []

    var isCut: Bool { builder.isCut }

    init(document: HTMLDocument, limits: ReadingLimits) {
        self.document = document
        builder = TableGridBuilder(limits: limits)
        var before: [Int32] = []
        before.reserveCapacity(document.nodes.count + 1)
        var count: Int32 = 0
        for node in document.nodes.indices {
            before.append(count)
            if document.nodes[node].tag == .table, hasRowsAndColumns(MarkupRows(of: node, in: document)) { count += 1 }
        }
        before.append(count)
        shapedTablesBefore = before
    }

    /// The grid of a data table; nil for a table that only lays the page out, whose cells are text.
    mutating func grid(of table: Int) -> TableGrid? {
        guard !holdsDataTable(table) else { return nil }
        let rows = MarkupRows(of: table, in: document)
        let isData = rows.nodes.count == 1 ? isRowOfFigures(rows) : hasRowsAndColumns(rows) && !isLayout(table, rows)
        guard isData else { return nil }
        let grid = builder.grid(
            rows.nodes.map { row in
                TableGridBuilder.Row(
                    section: row.section,
                    cells: rows.cells(of: row.node).map { TableCellReader(document: document, node: $0).read() }
                )
            }
        )
        return grid.columnCount > 1 ? grid : nil
    }

    /// The grid of a table that is built of other elements; nil for any other element.
    mutating func boxGrid(of container: Int) -> TableGrid? {
        guard let rows = BoxGridReader(document: document).rows(of: container) else { return nil }
        let grid = builder.grid(rows)
        return grid.columnCount > 1 ? grid : nil
    }

    /// The text that stands in a table but in none of its cells, such as its caption: browsers print it above.
    func textBesideCells(of table: Int) -> [String] {
        var lines: [String] = []
        var node = table + 1
        while node < document.end(of: table) {
            let element = document.nodes[node]
            let isCaption = element.tag == .caption
            if isCaption || element.tag == .text {
                let line = document.line(of: node)
                if !line.isEmpty, !element.flags.contains(.hidden) { lines.append(line.string) }
            }
            let isPassedOver = isCaption || element.tag == .td || element.tag == .th || element.tag.isSilent
            node = isPassedOver ? max(document.end(of: node), node + 1) : node + 1
        }
        return lines
    }

    /// Whether a table stands in it that has rows and columns of its own.
    private func holdsDataTable(_ table: Int) -> Bool {
        shapedTablesBefore[document.end(of: table)] > shapedTablesBefore[table + 1]
    }

    private func hasRowsAndColumns(_ rows: MarkupRows) -> Bool {
        rows.nodes.count > 1 && rows.nodes.contains { rows.cells(of: $0.node).count > 1 }
    }

    /// A piece of a table that was cut in two may have one row; one row of words lays the page out.
    private func isRowOfFigures(_ rows: MarkupRows) -> Bool {
        let cells = rows.nodes.flatMap { rows.cells(of: $0.node) }
        guard cells.count > 2, cells.count <= 40 else { return false }
        let lines = cells.map { document.line(of: $0).bytes }
        return lines.allSatisfy { $0.count < 200 } && lines.contains { !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) }
    }

    /// Whether one cell holds a text of many paragraphs, most of what the table says.
    private func isLayout(_ table: Int, _ rows: MarkupRows) -> Bool {
        let whole = document.end(of: table) - table
        for row in rows.nodes {
            for cell in rows.cells(of: row.node) where (document.end(of: cell) - cell) * 2 > whole {
                let paragraphs = (cell..<document.end(of: cell)).count {
                    document.nodes[$0].tag == .p || document.nodes[$0].tag == .br
                }
                if paragraphs > 8, document.line(of: cell).bytes.count > 900 { return true }
            }
        }
        return false
    }
}
