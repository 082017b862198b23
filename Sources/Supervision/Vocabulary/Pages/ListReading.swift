package import FoundationEssentials

/// The rows that a list page shows, and whether they are all that the list has.
package struct ListReading: Equatable, Sendable {
    /// In the order of the page.
    package var rows: [ListRow] {
        didSet { census = Census(rows) }
    }
    /// What is asked of the rows again and again, counted once.
    private var census: Census
    /// How many rows the list says it has; nil where it does not say.
    package var rowsTotal: Int?
    /// How many pages the list says it has; nil where it does not say.
    package var pagesTotal: Int?
    /// The address of the next page of the list, where one is linked or can be derived.
    package var nextPage: WebAddress?
    /// How many rows stand in the list more than once.
    package var repeatedRows: Int { rows.count - census.distinct }
    /// How many pages of the list `rows` come from.
    package var pagesRead = 1
    /// A limit cut the page, so rows may be missing at its end.
    package var isCutShort = false
    /// Whether the first page that was read is a later page of its list: what stands before it was not read.
    package var isLaterPage = false
    /// The columns of single years that the page's menu leads to, where a site keeps one list per year.
    package var yearColumns: [YearColumn] = []
    /// Most of the rows that the list usually has are gone, and that is not believed yet.
    package var isCollapsed = false
    /// Dates that stand in the page beside links that were not told apart as rows, as on home pages.
    package var looseDates: [CivilDate] = []
    /// The words by which a page without rows says that it holds nothing: 暂无内容.
    package var blankSign: String?
    /// The address that answered, where a redirect led to another page than the one listed.
    package var servedFrom: WebAddress?
    /// What the page calls itself: the name of the column; nil where it says nothing.
    package var name: String?
    /// The site that the page says it belongs to (`SiteName`); nil where it says nothing.
    package var owner: String?
    /// Pages of documents whose text came with their rows, by the address of the row.
    package var texts: [WebAddress: String] = [:]
    /// How old the oldest copy was of the pages that the rows come from, in seconds; see `FetchedPage.age`.
    package var age: TimeInterval = 0

    package init(rows: [ListRow], rowsTotal: Int? = nil, pagesTotal: Int? = nil, nextPage: WebAddress? = nil) {
        self.rows = rows
        census = Census(rows)
        self.rowsTotal = rowsTotal
        self.pagesTotal = pagesTotal
        self.nextPage = nextPage
    }

    /// Adds the rows of the list's next page; false where it brings none that is new.
    package mutating func append(_ next: ListReading) -> Bool {
        let known = Set(rows)
        let fresh = next.rows.filter { !known.contains($0) }
        guard !fresh.isEmpty else { return false }
        rows += fresh
        nextPage = next.nextPage
        pagesRead += 1
        isCutShort = isCutShort || next.isCutShort
        texts.merge(next.texts) { own, _ in own }
        age = max(age, next.age)
        return true
    }

    /// Adds the list of another column, read as far as it could be. A count of rows speaks of its own column only, so
    /// that both must be whole for the sum to be.
    package mutating func add(_ column: ListReading) {
        let isSumWhole = isWhole && column.isWhole
        let known = Set(rows)
        rows += column.rows.filter { !known.contains($0) }
        isCutShort = !isSumWhole
        age = max(age, column.age)
    }

    /// What names the page at `address` over time: the address as it lasts; and as it is printed, where rows of other titles
    /// differ in nothing but what passes, so that it does not seem to pass.
    func page(at address: WebAddress) -> WebAddress {
        let lasting = address.lasting
        return census.ambiguous.contains(lasting) ? address : lasting
    }

    /// The first title that nobody can read; nil where all can be read.
    package var illegibleTitle: String? {
        census.illegible == 0 ? nil : rows.first { !Legibility.isLegible($0.title) }?.title
    }

    /// Whether so many titles cannot be read that what came is no list: at least half of them.
    package var isIllegible: Bool { census.illegible > 0 && census.illegible * 2 >= rows.count }

    /// Notes that rows stand in a column that could not be read.
    package mutating func noteUnreadColumn() { isCutShort = true }

    /// Whether rows are missing to which nothing that was read leads: neither a next page nor the columns of years.
    package var hasUnreachableRows: Bool { !isWhole && nextPage == nil && yearColumns.isEmpty }

    /// Whether the list may have other rows than those that were read and those to which it leads: nothing leads to rows
    /// that are missing; or nothing counts the rows, and none is called as what is sought, so that it may be another list
    /// that stands on the same page.
    package func mayHaveOtherRows(than sought: SoughtDocuments) -> Bool {
        if hasUnreachableRows { return true }
        guard rowsTotal == nil, pagesTotal == nil, nextPage == nil, yearColumns.isEmpty, !sought.names.isEmpty else {
            return false
        }
        return !rows.contains { row in sought.names.contains { row.title.contains($0) } }
    }

    /// Whether the rows read are the whole list: only then is a missing row an absent report.
    ///
    /// A pager or a count that shows more than was read makes it false; so does a list without a row, and a row whose
    /// title nobody can read: it may be anyone's report.
    package var isWhole: Bool {
        guard !rows.isEmpty, !isCutShort, !isLaterPage, !isCollapsed, census.illegible == 0 else {
            return false
        }
        // A count of records decides: pagers link a next page even on the last one.
        if let rowsTotal { return census.distinct >= rowsTotal }
        if let pagesTotal { return pagesRead >= pagesTotal }
        return nextPage == nil
    }
}

extension ListReading {
    fileprivate struct Census: Equatable, Sendable {
        /// How many rows are different.
        let distinct: Int
        /// How many rows have a title that nobody can read.
        let illegible: Int
        /// The addresses, as they last, that several rows share under different titles though they are printed differently.
        let ambiguous: Set<WebAddress>

        init(_ rows: [ListRow]) {
            distinct = Set(rows).count
            illegible = rows.count { !Legibility.isLegible($0.title) }
            var first: [WebAddress: ListRow] = [:]
            var ambiguous: Set<WebAddress> = []
            for row in rows {
                let lasting = row.address.lasting
                guard lasting != row.address else { continue }
                if let other = first[lasting] {
                    if other.address != row.address, other.title != row.title { ambiguous.insert(lasting) }
                } else {
                    first[lasting] = row
                }
            }
            self.ambiguous = ambiguous
        }
    }
}

/// A link of a menu that leads to the list of one year: `2025年`.
package struct YearColumn: Hashable, Sendable {
    /// The year that the link names.
    package var year: Int
    /// The link's text.
    package var title: String
    /// Where it leads.
    package var address: WebAddress

    package init(year: Int, title: String, address: WebAddress) {
        self.year = year
        self.title = title
        self.address = address
    }
}

/// One row of a list.
package struct ListRow: Hashable, Sendable {
    /// The full title: the `title` attribute where the visible text is cut.
    package var title: String
    /// Where the row leads.
    package var address: WebAddress
    /// The date that stands in the row.
    package var date: CivilDate?

    /// Whether month and day stand in the row, and no year: a reader sees a date, and it dates nothing for certain.
    package var lacksYear = false

    /// What tells one row from another, over time.
    var hash: UInt64 { StableHash.of(address.lasting.text, title) }

    /// What tells its title from others, wherever the row leads.
    var titleHash: UInt64 { StableHash.of(title) }

    package init(title: String, address: WebAddress, date: CivilDate? = nil) {
        self.title = title.utf8.count <= Self.longestTitle ? title : FieldText.bounded(title, limit: Self.longestTitle)
        self.address = address
        self.date = date
    }

    /// In bytes. No title is as long; of one that is, the beginning is kept, with the mark of a title that is cut.
    private static let longestTitle = 2_000
}

// Rows are the same where they are written alike, apart from what passes in their addresses: a page that is sent twice is
// sent with two sessions, and must not count twice. Text is compared and hashed byte by byte: by characters, as strings are,
// telling rows apart took longer than reading them.
extension ListRow {
    package static func == (one: ListRow, other: ListRow) -> Bool {
        one.date == other.date && one.lacksYear == other.lacksYear
            && one.title.utf8.elementsEqual(other.title.utf8)
            && one.address.lasting.text.utf8.elementsEqual(other.address.lasting.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for text in [address.lasting.text, title] {
            let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
                hasher.combine(bytes: UnsafeRawBufferPointer($0))
            }
            if isHashed == nil { text.utf8.forEach { hasher.combine($0) } }
        }
        hasher.combine(date)
    }
}
