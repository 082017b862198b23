/// One piece of a page's main text.
package enum ContentBlock: Hashable, Sendable {
    /// A paragraph or a heading; markup removed, white space folded, otherwise as written.
    case text(TextBlock)
    case table(TableGrid)
}

/// A paragraph or heading.
package struct TextBlock: Hashable, Sendable {
    /// With white space folded, otherwise as written.
    package var text: String
    /// Whether the markup calls it a heading (`h1` to `h6`) or the whole block is emphasised.
    package var isEmphasised: Bool

    package init(_ text: String, isEmphasised: Bool = false) {
        self.text = text
        self.isEmphasised = isEmphasised
    }
}

/// A table with its row and column spans resolved: every row has the same number of cells.
package struct TableGrid: Hashable, Sendable {
    /// From top to bottom; all have the same number of cells.
    package var rows: [[TableCell]]

    package init(rows: [[TableCell]]) {
        self.rows = rows
    }

    /// How many cells each row has; 0 where there is no row.
    package var columnCount: Int { rows.first?.count ?? 0 }

    /// The cells' texts; a cell that spans several places stands in each of them.
    package var texts: [[String]] { rows.map { $0.map(\.text) } }
}

/// One place of a table's grid.
package struct TableCell: Hashable, Sendable {
    /// With white space folded, otherwise as written.
    package var text: String
    /// False where the cell reaches here by a span from the left or from above.
    package var isOrigin: Bool
    /// Whether the cell holds a picture.
    package var hasImage: Bool

    package init(_ text: String, isOrigin: Bool = true, hasImage: Bool = false) {
        self.text = text
        self.isOrigin = isOrigin
        self.hasImage = hasImage
    }
}
