import Supervision

/// What a page says about the length of its list.
struct PagerFacts: Equatable, Sendable {
    var rowsTotal: Int?
    var pagesTotal: Int?
    /// The file name of the next page, beside the page's own.
    var nextFile: String?
    /// The address of the next page as it is linked.
    var nextLink: WebAddress?
    /// What says that there are more rows than are shown, where no address leads to them.
    var more: String?

    /// Takes what `other` knows and this does not. Of two numbers of pages or rows the larger one holds: a template's 1
    /// stands in many scripts.
    mutating func complete(with other: PagerFacts) {
        rowsTotal = [rowsTotal, other.rowsTotal].compactMap { $0 }.max()
        pagesTotal = [pagesTotal, other.pagesTotal].compactMap { $0 }.max()
        nextFile = nextFile ?? other.nextFile
        nextLink = nextLink ?? other.nextLink
        more = more ?? other.more
    }

    /// Drops a count of rows that cannot be the list's: fewer than are shown, or all of them where there are more pages.
    mutating func settle(rows: Int) {
        guard let total = rowsTotal else { return }
        if total < rows || (total == rows && (pagesTotal ?? 1) > 1) { rowsTotal = nil }
    }
}
