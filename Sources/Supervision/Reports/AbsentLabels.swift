/// Finds the labels of a form that stand nowhere in a table.
///
/// It says nothing where a doubt is left: a table without its heading, a form that may be another one, a label in other
/// words, or with a slip of the pen.
struct AbsentLabels {
    private let form: TableForm
    private let siblings: [TableForm]
    private let rows: TableRows
    /// All that stands in the table, bare.
    private let text: String
    private let lines: [Line]

    /// A line of a grid, as far as its labels go.
    private struct Line {
        /// The labels of its cells, bare.
        let labels: [String]
        let figureCount: Int
        let hasDigits: Bool
        /// Whether a row's own words stand in it.
        let isRow: Bool

        init(_ row: [TableCell], form: TableForm) {
            let cells = TableLine(row).cells
            let labels = cells.filter {
                $0.figure.value == .unreadable && $0.text.utf8.count <= AbsentLabels.labelLength
            }
            self.labels = labels.map { FoldedText.bare($0.text) }
            figureCount = cells.count { $0.figure.value != .unreadable }
            hasDigits = cells.contains { $0.figure.number != nil }
            isRow = labels.contains { cell in form.row(labelled: cell.text).map { !$0.isExact } ?? false }
        }
    }

    /// Of ten labels, eight must be there: a table with fewer is another table, or was not read well.
    private static let leastShare = 0.8
    /// Where more columns have no label, the heading was not read: it may stand outside of the grid.
    private static let mostColumns = 2
    /// Longer cells are notes.
    private static let labelLength = 400

    init(form: TableForm, siblings: [TableForm], rows: TableRows) {
        self.form = form
        self.siblings = siblings.filter { $0.table == form.table && $0.id != form.id }
        self.rows = rows
        let lines = rows.grids.flatMap(\.rows).map { Line($0, form: form) }
        self.lines = lines
        text = lines.flatMap(\.labels).joined(separator: " ")
    }

    /// The labels as the form prints them; none where nothing can be said.
    var labels: [String] {
        guard !rows.grids.isEmpty, isFormCertain else { return [] }
        let absentRows = form.rows.filter { !isThere($0) }.map(\.label)
        let columns = absentColumns
        let count = form.rows.count + form.columns.count
        let absent = columns.count > Self.mostColumns ? absentRows : absentRows + columns
        return Double(absentRows.count + columns.count) <= Double(count) * (1 - Self.leastShare) ? absent : []
    }

    /// Whether a row was read that no other form of the table has, where the form has one.
    private var isFormCertain: Bool {
        let others = Set(siblings.flatMap { $0.rows.map(\.id) })
        let own = form.rows.map(\.id).filter { !others.contains($0) }
        return own.isEmpty || own.contains { rows.figures[$0] != nil }
    }

    // MARK: Rows

    private func isThere(_ row: TableForm.Row) -> Bool {
        // The rows of one line are counted off, whatever stands above them.
        if form.layout != .line, rows.figures[row.id] != nil { return true }
        if row.isExact, form.layout == .matrix { return isExactRowThere(row) }
        return row.words.contains { text.holds($0) } || hasVariant(of: row)
    }

    /// A word such as 其他 is a column's as well: it must stand alone once more than there are columns of that name.
    private func isExactRowThere(_ row: TableForm.Row) -> Bool {
        let columns = form.columns.count { column in column.words.contains(where: row.words.contains) }
        let cells = lines.reduce(0) { count, line in
            count + line.labels.count { label in row.words.contains { label.hasSuffix($0) } && label.utf8.count < 18 }
        }
        return cells > columns || hasVariant(of: row)
    }

    /// Whether a line that is no other row's bears a label much like that of `row`, or one that cannot be compared.
    private func hasVariant(of row: TableForm.Row) -> Bool {
        let label = FoldedText.bare(HeadingMark.afterLast(in: row.label))
        guard form.layout != .line else { return variants.contains { Self.isMuchLike($0, label) } }
        return lines.contains { line in
            guard !line.isRow, line.figureCount > 0, let last = line.labels.last else { return false }
            return line.hasDigits ? Self.isLike(last, label) : Self.isMuchLike(last, label)
        }
    }

    // MARK: Columns

    /// Labels in lines that are no row's, and are no other label of the form.
    private var variants: [String] {
        heads.filter { head in
            !form.columns.contains { isLabel(head, of: $0) }
                && !form.rows.contains { row in !row.isExact && row.words.contains { head.holds($0) } }
        }
    }

    private var heads: [String] { lines.filter { !$0.isRow || form.layout == .line }.flatMap(\.labels) }

    /// Each column of a table of one line stands there once for each row, and no column less often than another.
    private var absentColumns: [String] {
        let heads = heads
        let counts = form.columns.map { column in heads.count { isLabel($0, of: column) } }
        let least = form.layout == .line ? counts.max() ?? 0 : 1
        let absent = zip(form.columns, counts).filter { $0.1 < least }.map(\.0)
        guard !absent.isEmpty else { return [] }
        let variants = variants
        return absent.filter { column in
            !variants.contains { Self.isMuchLike($0, FoldedText.bare(column.label)) }
        }
        .map(\.label)
    }

    private func isLabel(_ head: String, of column: TableForm.Column) -> Bool {
        // A short label is part of others: 法人或其他组织.
        let isShort = column.label.utf8.count < 9
        return column.words.contains { word in
            isShort ? head == word || head.utf8.count <= 12 && head.holds(word) : head.holds(word)
        }
    }

    // MARK: Likeness

    /// Whether half of the characters of `label` stand in `text`.
    private static func isLike(_ text: String, _ label: String) -> Bool { share(of: label, in: text) >= 0.5 }

    private static func isMuchLike(_ text: String, _ label: String) -> Bool { share(of: label, in: text) > 0.5 }

    private static func share(of label: String, in text: String) -> Double {
        let characters = Set(text.unicodeScalars)
        let label = label.unicodeScalars
        return label.isEmpty ? 0 : Double(label.count { characters.contains($0) }) / Double(label.count)
    }
}
