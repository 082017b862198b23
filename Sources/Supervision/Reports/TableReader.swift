/// Recognises the statutory tables among a page's grids and reads their figures, whatever the markup was.
package struct TableReader: Sendable {
    private let forms: [TableForm]

    package init(forms: [TableForm]) {
        self.forms = forms
    }

    /// The statutory tables of a text, one of each kind: out of its grids, or out of its lines where a publisher's
    /// markup lost the cells.
    package func tables(in blocks: [ContentBlock]) -> [StatutoryTable] {
        let grids = blocks.compactMap { block -> TableGrid? in
            guard case .table(let grid) = block else { return nil }
            return grid
        }
        var tape: TableTape?
        let printed = grids.map(PrintedTable.init)
        return kinds.compactMap { kind in
            if let table = table(kind, rows: { rows(of: $0, in: printed) }) { return table }
            let text = tape ?? TableTape(blocks)
            tape = text
            return table(kind) { TextTableReader(form: $0).rows(in: text) }
        }
    }

    /// The statutory tables, one of each kind; a table that is printed in several pieces is put together.
    package func tables(in grids: [TableGrid]) -> [StatutoryTable] {
        let printed = grids.map(PrintedTable.init)
        return kinds.compactMap { kind in table(kind) { rows(of: $0, in: printed) } }
    }

    private var kinds: [String] {
        forms.map(\.table).reduce(into: []) { kinds, kind in
            if !kinds.contains(kind) { kinds.append(kind) }
        }
    }

    /// The table as the form that explains most rows reads it; the earlier in the pack where two explain as many.
    private func table(_ kind: String, rows: (TableForm) -> TableRows) -> StatutoryTable? {
        var best: (form: TableForm, rows: TableRows)?
        for form in forms where form.table == kind {
            let rows = rows(form)
            guard !rows.figures.isEmpty else { continue }
            // What cannot be read is a row of the form nevertheless.
            let found = rows.figures.count
            if let best, (found, rows.readableCount) <= (best.rows.figures.count, best.rows.readableCount) { continue }
            best = (form, rows)
        }
        return best.map { form, rows in
            let labels = AbsentLabels(form: form, siblings: forms, rows: rows)
            return StatutoryTable(
                table: kind,
                form: form.id,
                rows: rows.figures.mapValues { $0.map(FigureReader.numeral) },
                absentLabels: labels.labels,
                grids: rows.grids
            )
        }
    }

    /// An empty form may stand on a page beside the one that was filled in.
    private func isBetter(_ rows: TableRows, than known: TableRows) -> Bool {
        (rows.readableCount, rows.figures.count, rows.numberCount)
            > (known.readableCount, known.figures.count, known.numberCount)
    }

    /// The rows of the form in the pieces of one table: of the table with most rows where a page holds several.
    private func rows(of form: TableForm, in grids: [PrintedTable]) -> TableRows {
        var tables: [TableRows] = []
        var lastPiece: Int?
        for (index, grid) in grids.enumerated() {
            let hasHeading = grid.text.holdsOne(ofEach: form.fingerprint)
            guard hasHeading || form.layout != .line && grid.namesRow(of: form) else { continue }
            var piece = rows(of: form, in: grid.grid, hasHeading: hasHeading)
            piece.grids = [grid.grid]
            guard !piece.figures.isEmpty else { continue }
            let isOwn = hasHeading || piece.readableCount * 2 > form.rows.count
            let follows = lastPiece == index - 1 && piece.readableCount > 0
            guard isOwn || follows else { continue }
            lastPiece = index
            if let last = tables.last, isContinuation(piece, of: last, form) {
                tables[tables.count - 1].add(piece)
            } else if isOwn {
                tables.append(piece)
            } else {
                lastPiece = nil
            }
        }
        return tables.reduce(TableRows()) { isBetter($1, than: $0) ? $1 : $0 }
    }

    private func rows(of form: TableForm, in grid: TableGrid, hasHeading: Bool) -> TableRows {
        form.layout == .line
            ? LineTableReader(form: form, grid: grid).rows()
            : TableRowReader.rows(of: form, in: grid, hasHeading: hasHeading)
    }

    /// Pieces of one table share at most the row at which the page was broken.
    private func isContinuation(_ piece: TableRows, of table: TableRows, _ form: TableForm) -> Bool {
        let shared = piece.figures.keys.count { table.figures[$0] != nil }
        return shared == 0 || shared == 1 && form.layout == .matrix
    }
}

/// A grid with all that it says in one text: most grids of a page have no word of a form.
private struct PrintedTable {
    let grid: TableGrid
    let text: String

    init(_ grid: TableGrid) {
        self.grid = grid
        text = FoldedText.bare(grid.rows.map { row in row.filter(\.isOrigin).map(\.text).joined() }.joined())
    }

    /// Whether a row's own word stands in it.
    func namesRow(of form: TableForm) -> Bool {
        form.rows.contains { row in !row.isExact && row.words.contains { text.holds($0) } }
    }
}
