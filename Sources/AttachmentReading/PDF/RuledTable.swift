/// A table on a page, as its rules show it.
struct RuledTable {
    /// Where columns and rows begin and end, in points.
    var columns: [Double]
    var rows: [Double]
    var cells: [Cell]
    /// The cell at each place, row by row; places of no cell cannot be.
    private(set) var cellAt: [Int]
    /// Rows in which it cannot be told whether a rule parts two columns, or in which rows are parted.
    private(set) var doubtfulRows: Set<Int> = []

    struct Cell {
        var rows: Range<Int>
        var columns: Range<Int>
        var box: PageBox
        /// Whether its rules enclose no rectangle, so that nobody can say which place a text in it belongs to.
        var isBroken = false
    }

    var box: PageBox {
        PageBox(left: columns.first ?? 0, top: rows.first ?? 0, right: columns.last ?? 0, bottom: rows.last ?? 0)
    }

    /// Nil where the rules make no table: a frame around text, or more cells than any table has.
    init?(_ region: RuledRegion, scale: Double, limits: AttachmentLimits) {
        let columns = region.columns
        let rows = region.rows
        let width = columns.count - 1
        let height = rows.count - 1
        guard width > 1, height > 0, width <= limits.columns, width * height <= limits.tableCells else { return nil }
        self.columns = columns.map { $0 / scale }
        self.rows = rows.map { $0 / scale }
        doubtfulRows = Self.doubtful(region, columns: columns, rows: rows)
        var sets = Self.joined(region, columns: columns, rows: rows)
        let roots = (0..<width * height).map { sets.root(of: $0) }
        cells = []
        cellAt = roots
        let isDivided = Set(roots).count > 1
        guard isDivided else { return nil }
        enclose(roots, width: width)
        guard rowsOfSeveralCells > 0 else { return nil }
    }

    /// The rows with a rule that is there in part: a dotted one, or one that was drawn over.
    private static func doubtful(_ region: RuledRegion, columns: [Double], rows: [Double]) -> Set<Int> {
        var doubtful = Set<Int>()
        for row in 0..<rows.count - 1 {
            for column in 0..<columns.count - 1 {
                let aside = RuledRegion.cover(region.vertical, at: columns[column], from: rows[row], to: rows[row + 1])
                let above = RuledRegion.cover(
                    region.horizontal,
                    at: rows[row],
                    from: columns[column],
                    to: columns[column + 1]
                )
                if column > 0, (0.25..<0.8).contains(aside) { doubtful.insert(row) }
                if row > 0, (0.25..<0.8).contains(above) { doubtful.formUnion([row, row - 1]) }
            }
        }
        return doubtful
    }

    /// The places of the grid that no rule parts.
    private static func joined(_ region: RuledRegion, columns: [Double], rows: [Double]) -> DisjointSets {
        let width = columns.count - 1
        var sets = DisjointSets(width * (rows.count - 1))
        for row in 0..<rows.count - 1 {
            for column in 0..<width {
                let place = row * width + column
                if column > 0,
                    !RuledRegion.isRuled(region.vertical, at: columns[column], from: rows[row], to: rows[row + 1])
                {
                    sets.join(place, place - 1)
                }
                if row > 0,
                    !RuledRegion.isRuled(
                        region.horizontal,
                        at: rows[row],
                        from: columns[column],
                        to: columns[column + 1]
                    )
                {
                    sets.join(place, place - width)
                }
            }
        }
        return sets
    }

    private mutating func enclose(_ roots: [Int], width: Int) {
        var places: [Int: [Int]] = [:]
        for (place, root) in roots.enumerated() { places[root, default: []].append(place) }
        for root in places.keys.sorted() {
            let members = places[root] ?? []
            let rowsOf = members.map { $0 / width }
            let columnsOf = members.map { $0 % width }
            let rows = (rowsOf.min() ?? 0)..<(rowsOf.max() ?? 0) + 1
            let columns = (columnsOf.min() ?? 0)..<(columnsOf.max() ?? 0) + 1
            if rows.count * columns.count == members.count {
                add(rows, columns, isBroken: false, members)
            } else {
                for place in members {
                    let row = place / width
                    let column = place % width
                    add(row..<row + 1, column..<column + 1, isBroken: true, [place])
                }
            }
        }
    }

    private mutating func add(_ rows: Range<Int>, _ columns: Range<Int>, isBroken: Bool, _ places: [Int]) {
        let box = PageBox(
            left: self.columns[columns.lowerBound],
            top: self.rows[rows.lowerBound],
            right: self.columns[columns.upperBound],
            bottom: self.rows[rows.upperBound]
        )
        for place in places { cellAt[place] = cells.count }
        cells.append(Cell(rows: rows, columns: columns, box: box, isBroken: isBroken))
    }

    private var rowsOfSeveralCells: Int {
        let width = columns.count - 1
        return (0..<rows.count - 1).count { row in Set(cellAt[row * width..<(row + 1) * width]).count > 1 }
    }

    /// The cell at a point; nil outside of the table.
    func cell(at x: Double, _ y: Double) -> Int? {
        guard let column = Self.interval(x, columns), let row = Self.interval(y, rows) else { return nil }
        return cellAt[row * (columns.count - 1) + column]
    }

    private static func interval(_ value: Double, _ edges: [Double]) -> Int? {
        guard let first = edges.first, let last = edges.last, value >= first, value <= last else { return nil }
        let next = edges.firstIndex { $0 > value } ?? edges.count - 1
        return max(next - 1, 0)
    }
}
