import Supervision

/// A table on one page with the text of its cells.
struct FilledTable {
    var table: RuledTable
    /// The content of each cell of `table`.
    var contents: [CellText.Content]

    /// The tables of a page from the top down; nil where it has more rules than any table.
    static func all(on page: PDFPage, _ drawing: PageDrawing, limits: AttachmentLimits) -> [FilledTable]? {
        let finder = RuleFinder(drawing: drawing, text: TextMask(page, drawing), limits: limits)
        guard let across = finder.rules(.horizontal), let down = finder.rules(.vertical) else { return nil }
        let tables = RuledRegion.all(horizontal: across, vertical: down).compactMap { region in
            RuledTable(region, scale: drawing.scale, limits: limits)
        }
        // A word inside of two tables is the inner one's.
        let inner = tables.indices.sorted { area(tables[$0]) < area(tables[$1]) }
        var words: [[PDFWord]] = Array(repeating: [], count: tables.count)
        for word in page.words {
            let owner = inner.first { tables[$0].box.holds(word.box.middle, word.box.centre) }
            if let owner { words[owner].append(word) }
        }
        return tables.indices.compactMap { index in
            guard !words[index].isEmpty else { return nil }
            let cells = CellText(table: tables[index], drawing: drawing, limits: limits)
            return FilledTable(table: tables[index], contents: cells.contents(words[index]))
        }
    }

    private static func area(_ table: RuledTable) -> Double {
        table.box.width * table.box.height
    }
}
