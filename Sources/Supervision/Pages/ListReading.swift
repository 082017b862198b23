/// The rows that a list page shows, and whether they are all that the list has.
package struct ListReading: Equatable, Sendable {
    package var rows: [ListRow]
    /// How many rows the list says it has; nil where it does not say.
    package var rowsTotal: Int?
    /// How many pages the list says it has; nil where it does not say.
    package var pagesTotal: Int?
    /// The address of the next page of the list, where one is linked or can be derived.
    package var nextPage: WebAddress?
    /// A limit of the parser cut the page: there may be more rows than were read.
    package var isCut = false

    package init(rows: [ListRow], rowsTotal: Int? = nil, pagesTotal: Int? = nil, nextPage: WebAddress? = nil) {
        self.rows = rows
        self.rowsTotal = rowsTotal
        self.pagesTotal = pagesTotal
        self.nextPage = nextPage
    }

    /// Whether the rows read are the whole list: only then is a missing row an absent report.
    ///
    /// A pager or a count that shows more than was read makes it false; so does a list without a row, and a row whose
    /// title could not be decoded: it may be anyone's report.
    package var isWhole: Bool {
        guard !rows.isEmpty, !isCut, !rows.contains(where: \.isGarbled) else { return false }
        let hasAllRows = rowsTotal.map { rows.count >= $0 } ?? true
        let hasOnePage = pagesTotal.map { $0 <= 1 } ?? true
        // A count of records decides over a count of pages: the pager of a list followed to its end still says "of 3".
        return rowsTotal == nil ? hasOnePage && nextPage == nil : hasAllRows
    }
}

/// One row of a list.
package struct ListRow: Hashable, Sendable {
    /// The full title: the `title` attribute where the visible text is cut.
    package var title: String
    package var address: WebAddress
    /// The date that stands in the row.
    package var date: CivilDate?

    /// Whether bytes of the title could not be decoded.
    var isGarbled: Bool { title.unicodeScalars.contains("\u{FFFD}") }

    package init(title: String, address: WebAddress, date: CivilDate? = nil) {
        self.title = title
        self.address = address
        self.date = date
    }
}
