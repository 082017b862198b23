/// What people call territories: as the government of each is called, without the word that all governments share.
package struct TerritoryNames: Sendable {
    /// The kinds of governments, the highest first: of those who sit in one territory the highest names it.
    private static let governments: [AgencyKind] = [.provincialGov, .cityGov, .countyGov, .townshipGov]
    private static let suffixes = ["人民政府", "政府", "街道办事处"]

    private var names: [Jurisdiction: String] = [:]

    /// - Parameter agencies: All agencies: their kinds, territories and names.
    package init(_ agencies: some Sequence<(kind: AgencyKind, jurisdiction: Jurisdiction, name: String)>) {
        let byTerritory = Dictionary(grouping: agencies, by: \.jurisdiction)
        for (territory, agencies) in byTerritory {
            names[territory] = Self.name(agencies)
        }
    }

    /// The name of a territory; its path where nobody tells how it is called.
    package func name(of territory: Jurisdiction) -> String { names[territory] ?? territory.rawValue }

    private static func name(_ agencies: [(kind: AgencyKind, jurisdiction: Jurisdiction, name: String)]) -> String? {
        for kind in governments {
            let found = agencies.filter { $0.kind == kind }
            // A township may be listed under its county, which it does not name.
            guard found.count == 1, kind != .townshipGov || agencies.count == 1 else {
                if found.isEmpty { continue }
                return nil
            }
            let name = found[0].name
            guard let suffix = suffixes.first(where: name.hasSuffix), name.count > suffix.count else { return nil }
            return String(name.dropLast(suffix.count))
        }
        return nil
    }
}
