/// A listed page, and whose disclosure it shows.
///
/// One page may serve many agencies: it is then one source, fetched once, with several agencies.
package struct Source: Hashable, Sendable, Identifiable {
    /// Made from kind and address, so that it is the same in every run.
    package typealias ID = Identifier<Source>

    package let id: ID
    /// The page.
    package let address: WebAddress
    /// What it is watched for.
    package let kind: SourceKind
    /// The class of a column (notices, news, …); nil for annual-report lists.
    package let columnClass: String?
    /// An XPath 1.0 expression for the list's rows, where the page defeats their being found.
    package let rowPath: String?
    /// The yearly duties whose documents stand in a `duty-list`, by id; empty for other kinds.
    package let duties: [String]
    /// Whether what its host says in `robots.txt` is obeyed; nil: as for all pages.
    package let robots: RobotsConduct?
    /// Everyone whose rows may stand on this page, in the order of the configuration.
    package let agencies: [Agency.ID]

    package init(
        address: WebAddress,
        kind: SourceKind,
        columnClass: String? = nil,
        rowPath: String? = nil,
        duties: [String] = [],
        robots: RobotsConduct? = nil,
        agencies: [Agency.ID]
    ) {
        self.id = Self.id(of: address, kind: kind)
        self.address = address
        self.kind = kind
        self.columnClass = columnClass
        self.rowPath = rowPath
        self.duties = duties
        self.robots = robots
        self.agencies = agencies
    }

    /// The identifier that a page has by its kind and address, the same in every run.
    package static func id(of address: WebAddress, kind: SourceKind) -> ID {
        let hash = StableHash.hexadecimal(StableHash.of(kind.rawValue, address.text))
        return ID("\(kind.rawValue)-\(hash.prefix(10))")
    }
}

/// What a listed page is watched for.
package enum SourceKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// 政府信息公开年报: the list in which annual reports appear.
    case annualReportList = "annual-report-list"
    /// A column of another class: news, notices, policy documents …
    case column
    /// The home page of a site.
    case home
    /// 政府信息公开平台: the column that holds the four parts of statutory disclosure.
    case platform
    /// 政府信息公开指南.
    case guide
    /// A list in which documents of yearly duties appear, such as budgets.
    case dutyList = "duty-list"

    /// Whether its rows are the documents of a yearly duty, so that a missing row means something.
    package var isDutyList: Bool { self == .annualReportList || self == .dutyList }
    /// Whether the page itself is judged, and not the rows that it shows.
    package var isPage: Bool { self == .home || self == .platform || self == .guide }
}
