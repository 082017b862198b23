package import FoundationEssentials

/// A list that only a script draws, as a page names it: the family, and what was picked out of the page.
package struct DataList: Equatable, Sendable {
    /// Whose rules hold.
    package var family: SiteFamily
    /// The page, on whose address others are resolved.
    package var page: WebAddress
    /// What was picked, by its name.
    package var values: [String: String]
    /// The pairs of values of the form `object`, in their order.
    package var pairs: [String: [SiteFamily.Field]]

    package init(
        family: SiteFamily,
        page: WebAddress,
        values: [String: String],
        pairs: [String: [SiteFamily.Field]] = [:]
    ) {
        self.family = family
        self.page = page
        self.values = values
        self.pairs = pairs
    }
}

/// What a page tells of a list that only a script draws.
package enum DataListDerivation: Equatable, Sendable {
    /// All that a request needs.
    case list(DataList)
    /// A further script of the same host has to be read first.
    case needs(WebAddress, of: SiteFamily)
}

/// What an answer with data came to.
package enum DataAnswer: Equatable, Sendable {
    /// Rows, and what the answer says of their number.
    case rows(ListReading, pageSize: Int?)
    /// It proves itself to be the answer, and says that there are no rows.
    case empty
    /// It says itself that it is none, or is something else, in words.
    case refused(String)
    /// Nothing shows that it belongs to the column, in words.
    case unproven(String)

    /// The same, where it is a copy of that age, in seconds.
    package func aged(_ age: TimeInterval) -> DataAnswer {
        guard case .rows(var list, let size) = self else { return self }
        list.age = age
        return .rows(list, pageSize: size)
    }
}
