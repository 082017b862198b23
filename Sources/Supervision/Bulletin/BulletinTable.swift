/// A table of a bulletin.
package struct BulletinTable: Equatable, Sendable {
    /// Which table it is.
    package var kind: Kind
    /// What stands above it.
    package var caption: String
    /// The headings of the columns.
    package var columns: [Column]
    /// As many cells in each row as there are columns.
    package var rows: [[Cell]]

    package init(kind: Kind, caption: String, columns: [Column], rows: [[Cell]]) {
        (self.kind, self.caption, self.columns, self.rows) = (kind, caption, columns, rows)
    }

    /// Every table that a bulletin may hold.
    package enum Kind: String, CaseIterable, Sendable {
        case overview, territories, issues, ranking, cases
        case goodExamples = "good-examples"
        case blindSpots = "blind-spots"
        case unknown
        case scoreSheet = "score-sheet"
    }

    /// One column.
    package struct Column: Equatable, Sendable {
        /// Its heading.
        package var title: String
        /// Whether numbers stand in it.
        package var isNumeric: Bool

        package init(_ title: String, isNumeric: Bool = false) { (self.title, self.isNumeric) = (title, isNumeric) }
    }

    /// One cell.
    package struct Cell: Equatable, Sendable {
        /// What stands in it; it may come from a page.
        package var text: String
        /// Where it leads; nil where it is no link.
        package var address: WebAddress?

        package init(_ text: String, address: WebAddress? = nil) { (self.text, self.address) = (text, address) }
    }
}
