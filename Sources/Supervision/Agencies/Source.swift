/// A listed page, and whose disclosure it shows.
///
/// One page may serve many agencies: it is then one source, fetched once, with several agencies.
package struct Source: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Source>

    package let id: ID
    package let address: WebAddress
    package let kind: SourceKind
    /// The class of a column (notices, news, …); nil for annual-report lists.
    package let columnClass: String?
    /// An XPath 1.0 expression for the list's rows, where the page defeats their being found.
    package let rowPath: String?
    /// Everyone whose rows may stand on this page, in the order of the configuration.
    package let agencies: [Agency.ID]

    package init(
        address: WebAddress,
        kind: SourceKind,
        columnClass: String? = nil,
        rowPath: String? = nil,
        agencies: [Agency.ID]
    ) {
        self.id = Self.id(of: address, kind: kind)
        self.address = address
        self.kind = kind
        self.columnClass = columnClass
        self.rowPath = rowPath
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
    /// A column of another class, watched for being reachable and readable.
    case column
}
