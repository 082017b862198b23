/// Everything that is supervised: the agencies, and the pages on which they publish.
package struct Watchlist: Equatable, Sendable {
    /// In the order of the configuration.
    package let agencies: [Agency]
    /// In the order in which the configuration first lists them.
    package let sources: [Source]
    // Places in the two arrays above: the values are large, and kept once.
    private let agencyPlaces: [Agency.ID: Int32]
    private let sourcePlaces: [Source.ID: Int32]
    private let sourcePlacesByAgency: [Agency.ID: [Int32]]

    /// Joins listed pages to sources: pages with the same address and kind become one source with several agencies.
    package init(agencies: [Agency], pages: [ListedPage]) {
        let sources = Self.joined(pages)
        self.agencies = agencies
        self.sources = sources
        agencyPlaces = Dictionary(zip(agencies.map(\.id), 0...)) { first, _ in first }
        sourcePlaces = Dictionary(uniqueKeysWithValues: zip(sources.map(\.id), 0...))
        var byAgency: [Agency.ID: [Int32]] = [:]
        for (source, place) in zip(sources, Int32(0)...) {
            for agency in source.agencies {
                byAgency[agency, default: []].append(place)
            }
        }
        sourcePlacesByAgency = byAgency
    }

    /// The agency of that id; nil where it is not supervised.
    package func agency(_ id: Agency.ID) -> Agency? { agencyPlaces[id].map { agencies[Int($0)] } }

    /// The source of that id; nil where it is not watched.
    package func source(_ id: Source.ID) -> Source? { sourcePlaces[id].map { sources[Int($0)] } }

    /// Whether an agency is supervised.
    package func lists(_ id: Agency.ID) -> Bool { agencyPlaces[id] != nil }

    /// Whether a page is watched.
    package func lists(_ id: Source.ID) -> Bool { sourcePlaces[id] != nil }

    /// The pages on which an agency publishes.
    package func sources(of agency: Agency.ID) -> [Source] {
        (sourcePlacesByAgency[agency] ?? []).map { sources[Int($0)] }
    }

    /// The agencies that publish on a page.
    package func agencies(of source: Source) -> [Agency] { source.agencies.compactMap(agency) }

    private static func joined(_ pages: [ListedPage]) -> [Source] {
        var order: [Source.ID] = []
        var agencies: [Source.ID: [Agency.ID]] = [:]
        var first: [Source.ID: ListedPage] = [:]
        for page in pages {
            let id = Source.id(of: page.address, kind: page.kind)
            if first[id] == nil {
                first[id] = page
                order.append(id)
            }
            if agencies[id]?.contains(page.agency) != true {
                agencies[id, default: []].append(page.agency)
            }
        }
        return order.compactMap { id in
            first[id].map {
                Source(
                    address: $0.address,
                    kind: $0.kind,
                    columnClass: $0.columnClass,
                    rowPath: $0.rowPath,
                    duties: $0.duties,
                    robots: $0.robots,
                    agencies: agencies[id] ?? []
                )
            }
        }
    }
}

/// One page as one agency's entry in the configuration lists it.
package struct ListedPage: Hashable, Sendable {
    /// The page.
    package let address: WebAddress
    /// What it is watched for.
    package let kind: SourceKind
    /// The class of a column; nil for other pages.
    package let columnClass: String?
    /// See `Source.rowPath`.
    package let rowPath: String?
    /// See `Source.duties`.
    package let duties: [String]
    /// See `Source.robots`.
    package let robots: RobotsConduct?
    /// The agency under which it is listed.
    package let agency: Agency.ID

    package init(
        address: WebAddress,
        kind: SourceKind,
        columnClass: String? = nil,
        rowPath: String? = nil,
        duties: [String] = [],
        robots: RobotsConduct? = nil,
        agency: Agency.ID
    ) {
        self.address = address
        self.kind = kind
        self.columnClass = columnClass
        self.rowPath = rowPath
        self.duties = duties
        self.robots = robots
        self.agency = agency
    }
}
