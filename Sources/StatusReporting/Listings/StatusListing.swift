import Supervision

/// A table of the status that can be searched, narrowed, ordered, paged through and taken away: the same rows as a page, as
/// a file for spreadsheets and as JSON.
protocol StatusListing: Sendable {
    associatedtype Row: Sendable

    static var shape: ViewShape { get }

    /// Every row.
    var rows: [Row] { get }
    /// The texts of all rows, where they are many and looked through often; nil: each row is asked.
    var searched: SearchedTexts? { get }
    /// Whether a row is asked for.
    func takes(_ row: Row, _ query: ViewQuery) -> Bool
    /// Rows in the order in which people want to read them; they come as `rows` has them.
    func inReadingOrder(_ rows: [Row]) -> [Row]
    /// Whether a row stands before another one, the smaller or the earlier first.
    func precedes(_ left: Row, _ right: Row, by order: ViewOrder) -> Bool

    /// The headings of its table, and what each column orders by.
    func columns(_ text: DashboardText) -> [ListingColumn]
    /// Writes the cells of a row.
    func write(_ row: Row, _ cells: inout Markup, _ context: PageContext)

    /// The headings of its file.
    static var fields: [String] { get }
    /// A row of its file, a cell for each of `fields`.
    func record(_ row: Row) -> [String]
    /// A row as one JSON object.
    func write(_ row: Row, _ writer: inout JSONWriter)
}

/// A heading.
struct ListingColumn: Equatable {
    let title: String
    /// nil where rows cannot be ordered by it.
    var order: ViewOrder?
}

extension StatusListing {
    func inReadingOrder(_ rows: [Row]) -> [Row] { rows }

    var searched: SearchedTexts? { nil }

    /// The rows that are asked for, as `rows` has them.
    func taken(_ query: ViewQuery) -> [Row] {
        if query.filters.isEmpty { return rows }
        guard let search = query.search, let searched else { return rows.filter { takes($0, query) } }
        let rows = rows
        return searched.rows(holding: search.rarest).lazy.map { rows[$0] }.filter { takes($0, query) }
    }

    /// The rows that are asked for, in the order that is asked for.
    func chosen(_ query: ViewQuery) -> [Row] {
        let taken = taken(query)
        guard let order = query.order else { return inReadingOrder(taken) }
        // Equal rows keep their order: it is that of the configuration.
        let sorted = taken.enumerated().sorted { left, right in
            let (first, second) = query.isDescending ? (right, left) : (left, right)
            if precedes(first.element, second.element, by: order) { return true }
            return !precedes(second.element, first.element, by: order) && left.offset < right.offset
        }
        return sorted.map(\.element)
    }

    /// The rows as a file that spreadsheets open.
    func csv(_ query: ViewQuery) -> [UInt8] {
        let records = chosen(query).map { record($0).map { VisibleText.clean($0) } }
        return Array(SpreadsheetText.csv([Self.fields] + records).utf8)
    }
}

/// One page of the rows that are asked for.
struct ListingPage<Row> {
    let rows: ArraySlice<Row>
    /// How many rows there are on all pages.
    let total: Int
    let page: Int
    let pages: Int
    /// The number of the first row, counted from 1.
    let first: Int

    init(_ chosen: [Row], _ query: ViewQuery) {
        total = chosen.count
        page = query.page
        pages = max(1, (chosen.count + query.pageSize - 1) / query.pageSize)
        let start = page <= pages ? (page - 1) * query.pageSize : chosen.count
        rows = chosen[start..<min(start + query.pageSize, chosen.count)]
        first = start + 1
    }
}
