/// What stands on a page from the top down.
struct PageLayout {
    enum Item {
        case line(PDFLine)
        case table(FilledTable)

        var top: Double {
            switch self {
            case .line(let line): line.box.centre
            case .table(let table): table.table.box.top
            }
        }
    }

    let page: PDFPage
    private(set) var items: [Item]

    init(_ page: PDFPage, tables: [FilledTable] = []) {
        self.page = page
        let boxes = tables.map(\.table.box)
        let outside = page.words.filter { word in
            !boxes.contains { $0.holds(word.box.middle, word.box.centre) }
        }
        items = tables.map(Item.table) + PDFLine.lines(of: outside).map(Item.line)
        items.sort { $0.top < $1.top }
    }

    /// Whether words stand apart on one line, as they do in tables.
    static func mayHoldTables(_ page: PDFPage) -> Bool {
        PDFLine.lines(of: page.words).contains { $0.widestGap > $0.size }
    }

    /// Whether there is a table whose rules are not to be seen: rows of figures stand outside of every table, or nobody
    /// can say where a table's cells end.
    var hasUnreadTable: Bool {
        let isDoubtful = items.contains { item in
            guard case .table(let table) = item else { return false }
            return table.table.doubtfulRows.count > 2
        }
        return isDoubtful || hasRowsOfFigures
    }

    private var hasRowsOfFigures: Bool {
        let rows = lines.filter { line in
            let figures = line.words.count { word in
                word.text.unicodeScalars.allSatisfy { CellText.isDigit($0) || $0 == "." || $0 == "," }
            }
            return figures > 1 && line.widestGap > line.size
        }
        return rows.count > 1
    }

    /// The lines outside of tables.
    var lines: [PDFLine] {
        items.compactMap { item in
            guard case .line(let line) = item else { return nil }
            return line
        }
    }

    mutating func remove(_ lines: Set<PDFLine>) {
        guard !lines.isEmpty else { return }
        items.removeAll { item in
            guard case .line(let line) = item else { return false }
            return lines.contains(line)
        }
    }
}
