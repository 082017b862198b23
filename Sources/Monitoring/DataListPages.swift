import Supervision

/// The pages of a list that only a script draws, as they come, and whether they are the whole list.
///
/// It is whole where its own count is met, to the row; one that counts nothing is where an answer behind its last rows
/// proves itself and has none. That rows come again is no end: the server may not know the number that was sent.
struct DataListPages {
    private var reading: ListReading
    private let hasPages: Bool
    /// How many rows the server says a page has; nil where it does not say.
    private let answeredSize: Int?
    /// How many rows a page has.
    let size: Int
    /// Whether what came behind the first page says all that there is to say; a page that failed may come the next time.
    private(set) var isSettled = true
    /// Whether rows may be missing though the count is met.
    private var isInDoubt = false
    private var isAtEnd = false
    private var isProvenEnd = false
    private var last: ListRow?

    init(_ first: ListReading, pageSize: Int?, of family: SiteFamily) {
        reading = first
        hasPages = family.paging.first != nil
        answeredSize = pageSize
        size = pageSize ?? family.paging.size
        last = first.rows.last
    }

    private var isCounted: Bool { reading.rowsTotal != nil || reading.pagesTotal != nil }

    /// A count of just the rows that came may be that page's own, unless a page is known to hold more: the next one tells.
    private var isCountOfFirstPage: Bool {
        let isOfOne = reading.rowsTotal.map { $0 == reading.rows.count } ?? (reading.pagesTotal == 1)
        return reading.pagesRead == 1 && isOfOne && reading.rows.count >= answeredSize ?? 0
    }

    private var hasMoreThanCounted: Bool {
        if let total = reading.rowsTotal { return reading.rows.count - reading.repeatedRows > total }
        return reading.pagesTotal.map { reading.pagesRead > $0 } ?? false
    }

    /// Whether another page is to be asked for.
    var goesOn: Bool {
        guard hasPages, !isAtEnd else { return false }
        return !(isCounted && reading.isWhole) || isInDoubt || isCountOfFirstPage
    }

    /// What came for the next page.
    mutating func take(_ visit: PageAccess.DataVisit) {
        switch visit.outcome {
        case .answer(.rows(let more, _)): append(more)
        case .answer(.empty):
            isProvenEnd = true
            isAtEnd = true
        // No rows, or nothing at the address of the page: where the count is met, the end that it names.
        case .answer(.unproven): isAtEnd = true
        case .failed where visit.isNotThere: isAtEnd = true
        case .answer(.refused), .refused, .failed:
            isInDoubt = isInDoubt || isCountOfFirstPage
            isSettled = false
            isAtEnd = true
        }
    }

    private mutating func append(_ more: ListReading) {
        // Another count, or a page that begins with the last row of the one before: the list has moved in between, and
        // what came on top was not read.
        let isOtherCount = more.rowsTotal != nil && more.rowsTotal != reading.rowsTotal
        let hasMoved = more.rows.first == last
        guard reading.append(more) else {
            isAtEnd = true
            return
        }
        last = more.rows.last
        if isOtherCount || hasMoved { isInDoubt = true }
    }

    /// The list as far as it went.
    var list: ListReading {
        var list = reading
        if isInDoubt || hasMoreThanCounted || !isCounted && !isEndKnown { list.isCutShort = true }
        return list
    }

    /// Of a list that counts nothing. A file that holds all of it has dated rows, and fewer than files are cut at.
    private var isEndKnown: Bool {
        hasPages ? isProvenEnd : reading.rows.count < size && reading.rows.allSatisfy { $0.date != nil }
    }
}
