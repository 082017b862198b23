import Supervision

/// What a page says about the length of its list.
struct PagerFacts: Equatable, Sendable {
    var rowsTotal: Int?
    var pagesTotal: Int?
    /// The file name of the next page, beside the page's own.
    var nextFile: String?
    /// The address of the next page as it is linked.
    var nextLink: WebAddress?

    /// Takes what `other` knows and this does not.
    mutating func complete(with other: PagerFacts) {
        rowsTotal = rowsTotal ?? other.rowsTotal
        pagesTotal = pagesTotal ?? other.pagesTotal
        nextFile = nextFile ?? other.nextFile
        nextLink = nextLink ?? other.nextLink
    }
}
