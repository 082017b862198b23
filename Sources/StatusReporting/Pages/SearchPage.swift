import Supervision

/// What is found of some words, over agencies, pages, alerts, cases and rules.
struct SearchPage {
    /// The most rows of each kind; the rest is a link away.
    private static let most = 10

    /// What was looked for, as it was written.
    let words: String
    let query: ViewQuery
    let fault: ViewFault?
    let context: PageContext

    private var text: DashboardText { context.text }

    /// - Parameter words: nil where nothing is looked for yet.
    init(_ words: String?, context: PageContext) {
        self.words = words ?? ""
        self.context = context
        do throws(ViewFault) {
            query = try ViewQuery(words.map { ["q": $0] } ?? [:], of: AgencyListing.shape)
            fault = nil
        } catch {
            query = ViewQuery()
            fault = error
        }
    }

    func html() -> String {
        let parameters = words.isEmpty ? [] : [("q", words)]
        let frame = PageFrame(
            context: context,
            title: "\(text.search) · \(text.title)",
            path: ["search"],
            parameters: parameters
        )
        return frame.html { main in
            main.element("div", ["class": "heading"]) { heading in
                heading.element("h1", text: query.search == nil ? text.search : text.foundFor(words))
            }
            if let fault {
                return main.element("p", ["class": "notice", "role": "alert"], text: fault.words(in: text.language))
            }
            guard query.search != nil else { return main.element("p", ["class": "empty"], text: text.searchHint) }
            results(&main)
        }
    }

    private func results(_ main: inout Markup) {
        let before = main.text.utf8.count
        results(AgencyListing(context: context), &main)
        results(AlertListing(context: context), &main)
        results(SourceListing(context: context), &main)
        results(CaseListing(context: context), &main)
        results(RuleListing(context: context), &main)
        if main.text.utf8.count == before {
            main.element("p", ["class": "empty", "role": "status"], text: text.nothingFound)
        }
    }

    private func results<Shown: StatusListing>(_ listing: Shown, _ main: inout Markup) {
        let name = Shown.shape.name
        let found = listing.inReadingOrder(listing.taken(query))
        guard !found.isEmpty else { return }
        main.section(name, text.listingName(name), count: found.count) { section in
            section.rows(found.prefix(Self.most), of: listing, context)
            section.more(Self.most, of: found.count, at: context.links.list(name, [.search: words]), text)
        }
    }
}
