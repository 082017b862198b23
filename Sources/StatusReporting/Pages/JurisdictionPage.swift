import Supervision

/// The page of one territory: how its agencies stand, by kind and by the territories in it.
struct JurisdictionPage {
    let place: Jurisdiction
    let agencies: [AgencyStatus]
    let context: PageContext

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    /// Returns nil where no agency lies in `place`.
    init?(_ place: Jurisdiction, context: PageContext) {
        agencies = context.snapshot.agencies.filter { $0.jurisdiction.lies(in: place) }
        guard !agencies.isEmpty else { return nil }
        self.place = place
        self.context = context
    }

    private var name: String { context.index.territories.name(of: place) }

    func html() -> String {
        let path = ["jurisdictions"] + place.rawValue.split(separator: "/").map(String.init)
        return PageFrame(context: context, title: "\(name) · \(text.title)", path: path).html { main in
            main.trail([(text.title, links.to([]))] + above, text)
            heading(&main)
            main.section("kinds", text.byKind) { byKind(&$0) }
            within(&main)
            main.section("agencies", text.agencies, count: agencies.count) { section in
                let listing = AgencyListing(context: context)
                let shown = listing.inReadingOrder(agencies).prefix(ViewQuery().pageSize)
                section.rows(shown, of: listing, context)
                let address = links.list("agencies", [.jurisdiction: place.rawValue])
                section.more(shown.count, of: agencies.count, at: address, text)
            }
        }
    }

    /// The territories in which it lies, the widest first.
    private var above: [(label: String, address: String)] {
        let parts = place.rawValue.split(separator: "/").map(String.init)
        return parts.indices.dropLast().map { index in
            let one = Jurisdiction(rawValue: parts[...index].joined(separator: "/"))
            let name = context.index.territories.name(of: one)
            return (name == one.rawValue ? parts[index] : name, links.jurisdiction(one))
        }
    }

    private func heading(_ main: inout Markup) {
        var whole = PlaceTally(name: place.rawValue)
        for agency in agencies { whole.count(agency) }
        main.element("div", ["class": "heading"]) { heading in
            heading.element("h1") { line in
                line.write(name)
                line.raw(" ")
                line.element("span", ["class": "count"], text: text.servedAgencies(agencies.count))
            }
            heading.element("p") { StateCounts(whole, context: context).write(into: &$0) }
            heading.element("p", ["class": "small"]) { line in
                if name != place.rawValue {
                    line.element("code", text: place.rawValue)
                    line.raw(" · ")
                }
                let matrix = links.list("matrix", [.jurisdiction: place.rawValue])
                line.element("a", ["href": matrix], text: text.listingName("matrix"))
                line.raw(" · ")
                let alerts = links.list("alerts", [.jurisdiction: place.rawValue])
                line.element("a", ["href": alerts], text: text.alerts)
                line.raw(" · ")
                let feed = links.to(path(withSuffix: ".atom"))
                line.element("a", ["href": feed], text: "Atom")
            }
        }
    }

    private func path(withSuffix suffix: String) -> [String] {
        var parts = place.rawValue.split(separator: "/").map(String.init)
        if let last = parts.popLast() { parts.append(last + suffix) }
        return ["jurisdictions"] + parts
    }

    private func byKind(_ section: inout Markup) {
        let tallies = PlaceTally.by({ $0.kind.rawValue }, agencies)
        section.table([text.kind, text.agencies] + ObligationTable.gravestFirst.map(text.name)) { rows in
            for tally in tallies {
                rows.element("tr") { row in
                    let kind = AgencyKind(rawValue: tally.name).map(text.name) ?? tally.name
                    row.cell(text.kind, text: kind)
                    row.cell(text.agencies, text: "\(tally.agencies)")
                    for state in ObligationTable.gravestFirst {
                        row.cell(text.name(state)) { number(tally.states[state], state, tally.name, &$0) }
                    }
                }
            }
        }
    }

    private func number(_ count: Int?, _ state: ObligationStatus.State, _ kind: String, _ cell: inout Markup) {
        guard let count else { return cell.write("0") }
        let address = links.list(
            "obligations",
            [.jurisdiction: place.rawValue, .kind: kind, .state: state.rawValue]
        )
        cell.element("a", ["class": "chip \(state.rawValue)", "href": address], text: "\(count)")
    }

    private func within(_ main: inout Markup) {
        let depth = place.depth + 1
        let listing = JurisdictionListing(context: context)
        let parts = listing.rows.filter { one in
            let inner = Jurisdiction(rawValue: one.name)
            return inner.depth == depth && inner.lies(in: place)
        }
        guard !parts.isEmpty else { return }
        main.section("within", text.within, count: parts.count) { section in
            section.rows(parts.prefix(ViewQuery.largestPage), of: listing, context)
        }
    }
}
