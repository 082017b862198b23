import Supervision

/// Hosts with how their pages stand.
struct SiteListing: StatusListing {
    static let shape = ViewShape(
        name: "sites",
        filters: [.search, .state],
        orders: [.name, .items],
        states: SourceStanding.allCases.map(\.rawValue)
    )

    /// A host, and its pages by what their last check came to.
    struct Row: Sendable {
        let host: String
        var pages = 0
        var states: [SourceStanding: Int] = [:]
    }

    let context: PageContext

    var rows: [Row] {
        var rows: [String: Row] = [:]
        for source in context.snapshot.sources {
            let site = StatusIndex.site(of: source)
            rows[site, default: Row(host: site)].pages += 1
            rows[site]?.states[source.state, default: 0] += 1
        }
        return rows.values.sorted { $0.host < $1.host }
    }

    func takes(_ row: Row, _ query: ViewQuery) -> Bool {
        (query.search?.finds(in: [row.host]) ?? true)
            && (query[.state].flatMap(SourceStanding.init).map { row.states[$0] != nil } ?? true)
    }

    /// Those with the most pages that cannot be read first.
    func inReadingOrder(_ rows: [Row]) -> [Row] {
        rows.sorted { ($1.pages - ($1.states[.ok] ?? 0), $0.host) < ($0.pages - ($0.states[.ok] ?? 0), $1.host) }
    }

    func precedes(_ left: Row, _ right: Row, by order: ViewOrder) -> Bool {
        order == .items ? left.pages < right.pages : left.host < right.host
    }

    func columns(_ text: DashboardText) -> [ListingColumn] {
        [
            ListingColumn(title: text.site, order: .name), ListingColumn(title: text.sources, order: .items),
            ListingColumn(title: text.state),
        ]
    }

    func write(_ row: Row, _ cells: inout Markup, _ context: PageContext) {
        cells.cell(context.text.site) { $0.element("a", ["href": context.links.site(row.host)], text: row.host) }
        cells.cell(context.text.sources, text: "\(row.pages)")
        cells.cell(context.text.state) { cell in
            for state in SourceTable.gravestFirst {
                guard let count = row.states[state] else { continue }
                cell.chip("\(context.text.name(state)) \(count)", tone: state.rawValue)
                cell.raw(" ")
            }
        }
    }

    static let fields = ["site", "pages"] + SourceStanding.allCases.map(\.rawValue)

    func record(_ row: Row) -> [String] {
        [row.host, "\(row.pages)"] + SourceStanding.allCases.map { "\(row.states[$0] ?? 0)" }
    }

    func write(_ row: Row, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("site", row.host)
            writer.field("pages", row.pages)
            let states = SourceStanding.allCases.map { ($0.rawValue, row.states[$0] ?? 0) }
            writer.field("pages_by_state", Dictionary(uniqueKeysWithValues: states))
        }
    }
}
