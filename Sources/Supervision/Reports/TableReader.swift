/// Recognises the statutory tables among a page's grids and reads their figures, whatever the markup was.
package struct TableReader: Sendable {
    private let forms: [TableForm]

    package init(forms: [TableForm]) {
        self.forms = forms
    }

    /// The statutory tables, one of each kind; a table that is printed in several pieces is put together.
    package func tables(in grids: [TableGrid]) -> [StatutoryTable] {
        let kinds = forms.map(\.table).reduce(into: [String]()) { kinds, kind in
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds.compactMap { kind in
            let readings = forms.filter { $0.table == kind }.map { read($0, in: grids) }
            // The form that explains most rows; the earlier in the pack where two explain as many.
            let best = readings.enumerated().max { left, right in
                let leftRows = left.element.rows.count
                let rightRows = right.element.rows.count
                return leftRows == rightRows ? left.offset > right.offset : leftRows < rightRows
            }
            return best.flatMap { $0.element.rows.isEmpty ? nil : $0.element }
        }
    }

    private func read(_ form: TableForm, in grids: [TableGrid]) -> StatutoryTable {
        var rows: [String: [Figure]] = [:]
        for grid in grids where bears(form.fingerprint, grid) {
            for (id, figures) in figures(of: form, in: grid) where isBetter(figures, than: rows[id]) {
                rows[id] = figures
            }
        }
        return StatutoryTable(table: form.table, form: form.id, rows: rows)
    }

    private func bears(_ fingerprint: [[String]], _ grid: TableGrid) -> Bool {
        let text = grid.rows.map { row in row.filter(\.isOrigin).map(\.text).joined() }.joined()
        return FoldedText.bare(text).holdsOne(ofEach: fingerprint)
    }

    private func figures(of form: TableForm, in grid: TableGrid) -> [(String, [Figure])] {
        switch form.layout {
        case .matrix: MatrixTableReader(form: form, grid: grid).figures()
        case .labelled: labelledFigures(of: form, in: grid)
        case .line: lineFigures(of: form, in: grid)
        }
    }

    /// A row that is printed twice, once as a heading, counts where it has numbers.
    private func isBetter(_ figures: [Figure], than known: [Figure]?) -> Bool {
        guard let known else { return true }
        return known.allSatisfy { $0.number == nil } && figures.contains { $0.number != nil }
    }

    /// Figures stand behind the label of their row, as many as the row has.
    private func labelledFigures(of form: TableForm, in grid: TableGrid) -> [(String, [Figure])] {
        grid.rows.compactMap { cells in
            let origins = cells.filter(\.isOrigin)
            let match = origins.indices.lazy.compactMap { index in
                form.row(labelled: origins[index].text).map { (index, $0) }
            }.first
            guard let (index, row) = match else { return nil }
            let figures = origins[(index + 1)...].prefix(row.figures ?? .max).map { FigureReader.figure($0.text) }
            return figures.isEmpty ? nil : (row.id, figures)
        }
    }

    /// The last row that is all figures, cut into the rows of the form.
    private func lineFigures(of form: TableForm, in grid: TableGrid) -> [(String, [Figure])] {
        let count = form.rows.count * form.columns.count
        let line = grid.rows.last { cells in
            cells.count >= count && cells.suffix(count).allSatisfy { $0.isOrigin && FigureReader.isFigure($0.text) }
        }
        guard let line else { return [] }
        let figures = line.suffix(count).map { FigureReader.figure($0.text) }
        return form.rows.indices.map { index in
            let start = index * form.columns.count
            return (form.rows[index].id, Array(figures[start..<start + form.columns.count]))
        }
    }
}

extension TableForm {
    /// The row whose label `text` is; nil for other text.
    func row(labelled text: String) -> Row? {
        let bare = FoldedText.bare(text)
        guard !bare.isEmpty else { return nil }
        let withoutNumber = HeadingMark(text).map { FoldedText.bare($0.rest) } ?? bare
        return rows.first { row in
            row.isExact
                ? row.words.contains(withoutNumber) || row.words.contains(bare)
                : row.words.contains { bare.holds($0) }
        }
    }
}
