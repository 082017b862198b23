import Supervision

/// A listing as a page: what narrows it, its rows, the way to the next ones, and the same as a file.
struct ListPage<Shown: StatusListing> {
    let listing: Shown
    let query: ViewQuery
    let context: PageContext
    /// What is wrong with the address; nil where nothing is.
    var fault: ViewFault?

    private var text: DashboardText { context.text }
    private var name: String { Shown.shape.name }

    func html() -> String {
        let page = ListingPage(fault == nil ? listing.chosen(query) : [], query)
        let title = text.listingName(name)
        let frame = PageFrame(
            context: context,
            title: "\(title) · \(text.title)",
            path: [name],
            parameters: query.parameters(page: query.page)
        )
        return frame.html { main in
            main.element("div", ["class": "heading"]) { heading in
                heading.element("h1") { line in
                    line.write(title)
                    line.raw(" ")
                    line.element("span", ["class": "count"], text: "\(page.total)")
                }
            }
            FilterForm(shape: Shown.shape, query: query, context: context).write(into: &main)
            if !query.ignored.isEmpty { main.element("p", ["class": "notice"], text: text.ignored(query.ignored)) }
            if let fault {
                main.element("p", ["class": "notice", "role": "alert"], text: fault.words(in: text.language))
            } else {
                table(page, &main)
            }
        }
    }

    private func table(_ page: ListingPage<Shown.Row>, _ main: inout Markup) {
        if page.total == 0, !query.filters.isEmpty {
            return main.element("p", ["class": "empty", "role": "status"], text: text.nothingFits)
        }
        if page.page > page.pages {
            main.element("p", ["class": "empty", "role": "status"], text: text.noSuchPage(page.page, of: page.pages))
        } else {
            main.rows(page.rows, of: listing, context) { heading($0, &$1) }
        }
        pager(page, &main)
    }

    /// A heading that orders by its column; once more, the other way round.
    private func heading(_ column: ListingColumn, _ cell: inout Markup) {
        guard let order = column.order else { return cell.write(column.title) }
        let isOwn = query.order == order
        let next = isOwn && !query.isDescending ? "-\(order.rawValue)" : order.rawValue
        let mark = isOwn ? (query.isDescending ? " ↓" : " ↑") : ""
        cell.element("a", ["href": context.links.to([name], query.parameters(order: next))], text: column.title + mark)
    }

    private func pager(_ page: ListingPage<Shown.Row>, _ main: inout Markup) {
        main.element("nav", ["class": "pager", "aria-label": text.pager]) { nav in
            if page.page > 1 { link(min(page.page - 1, page.pages), text.previousPage, "prev", &nav) }
            nav.element("span", text: text.place(page.first, page.rows.count, of: page.total))
            if page.page < page.pages { link(page.page + 1, text.nextPage, "next", &nav) }
            let parameters = query.parameters()
            nav.element(
                "a",
                ["href": context.links.to(["\(name).csv"], parameters), "download": "\(name).csv"],
                text: "CSV"
            )
            nav.element("a", ["href": context.links.to(["api", "v1", name], parameters)], text: "JSON")
        }
    }

    private func link(_ page: Int, _ label: String, _ relation: String, _ nav: inout Markup) {
        nav.element(
            "a",
            ["rel": relation, "href": context.links.to([name], query.parameters(page: page))],
            text: label
        )
    }
}
