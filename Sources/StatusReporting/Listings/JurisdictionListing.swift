import Supervision

/// Territories with how the agencies in each of them stand; what lies in a territory counts to it as well.
struct JurisdictionListing: StatusListing {
    static let shape = ViewShape(name: "jurisdictions", filters: [.search, .jurisdiction], orders: [.name, .items])

    let context: PageContext

    var rows: [PlaceTally] {
        var tallies: [String: PlaceTally] = [:]
        for agency in context.snapshot.agencies {
            for place in Self.places(around: agency.jurisdiction) {
                tallies[place, default: PlaceTally(name: place)].count(agency)
            }
        }
        return tallies.values.sorted { $0.name < $1.name }
    }

    /// A territory, and all in which it lies.
    private static func places(around one: Jurisdiction) -> [String] {
        let parts = one.rawValue.split(separator: "/")
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }

    func takes(_ row: PlaceTally, _ query: ViewQuery) -> Bool {
        query.takes(Jurisdiction(rawValue: row.name)) && (query.search?.finds(in: [row.name, name(of: row)]) ?? true)
    }

    private func name(of row: PlaceTally) -> String {
        context.index.territories.name(of: Jurisdiction(rawValue: row.name))
    }

    func precedes(_ left: PlaceTally, _ right: PlaceTally, by order: ViewOrder) -> Bool {
        order == .items ? left.agencies < right.agencies : left.name < right.name
    }

    func columns(_ text: DashboardText) -> [ListingColumn] {
        [
            ListingColumn(title: text.jurisdiction, order: .name), ListingColumn(title: text.agencies, order: .items),
            ListingColumn(title: text.obligations),
        ]
    }

    func write(_ row: PlaceTally, _ cells: inout Markup, _ context: PageContext) {
        let place = Jurisdiction(rawValue: row.name)
        cells.cell(context.text.jurisdiction) { cell in
            let name = name(of: row)
            cell.element("a", ["href": context.links.jurisdiction(place)], text: name)
            guard name != row.name else { return }
            cell.raw(" ")
            cell.element("code", ["class": "small"], text: row.name)
        }
        cells.cell(context.text.agencies) { cell in
            cell.element(
                "a",
                ["href": context.links.list("agencies", [.jurisdiction: row.name])],
                text: "\(row.agencies)"
            )
        }
        cells.cell(context.text.obligations) { StateCounts(row, context: context).write(into: &$0) }
    }

    static let fields = ["jurisdiction", "agencies"] + ObligationStatus.State.allCases.map(\.rawValue)

    func record(_ row: PlaceTally) -> [String] {
        [row.name, "\(row.agencies)"] + ObligationStatus.State.allCases.map { "\(row.states[$0] ?? 0)" }
    }

    func write(_ row: PlaceTally, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("jurisdiction", row.name)
            writer.field("agencies", row.agencies)
            let states = ObligationStatus.State.allCases.map { ($0.rawValue, row.states[$0] ?? 0) }
            writer.field("obligations_by_state", Dictionary(uniqueKeysWithValues: states))
        }
    }
}
