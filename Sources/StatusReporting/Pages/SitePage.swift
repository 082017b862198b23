import Supervision

/// The page of one site: its pages, and what is found on them.
struct SitePage {
    let site: String
    let sources: [SourceStatus]
    let context: PageContext

    /// Returns nil where no watched page stands on `site`.
    init?(_ site: String, context: PageContext) {
        sources = context.snapshot.sources.filter { StatusIndex.site(of: $0) == site }
        guard !sources.isEmpty else { return nil }
        self.site = site
        self.context = context
    }

    func html() -> String {
        let (text, links) = (context.text, context.links)
        return PageFrame(context: context, title: "\(site) · \(text.title)", path: ["sites", site]).html { main in
            main.trail([(text.title, links.to([])), (text.listingName("sites"), links.list("sites"))], text)
            main.element("div", ["class": "heading"]) { $0.element("h1", text: site) }
            main.section("alerts", text.alerts) { alerts(&$0) }
            main.section("sources", text.sources, count: sources.count) { section in
                let shown = SourceTable.troubledFirst(sources).prefix(ViewQuery().pageSize)
                section.rows(shown, of: SourceListing(context: context), context)
                section.more(shown.count, of: sources.count, at: links.list("sources", [.site: site]), text)
            }
            main.section("agencies", text.agencies) { section in
                section.element("a", ["href": links.list("agencies", [.site: site])], text: text.agenciesHere)
            }
        }
    }

    private func alerts(_ section: inout Markup) {
        let listing = AlertListing(context: context)
        let standing = listing.rows.filter { alert in
            alert.state == .firing
                && (alert.source.flatMap(context.index.source)?.address.site ?? alert.address?.site) == site
        }
        let shown = standing.prefix(ViewQuery().pageSize)
        guard !shown.isEmpty else { return section.element("p", ["class": "empty"], text: context.text.noAlerts) }
        section.rows(shown, of: listing, context)
        section.more(shown.count, of: standing.count, at: context.links.list("alerts", [.site: site]), context.text)
    }
}
