import Supervision

/// What pages are put together from.
extension Markup {
    /// A section with a heading and how many there are of what it shows.
    mutating func section(
        _ id: String,
        _ title: String,
        count: Int? = nil,
        _ content: (inout Markup) -> Void
    ) {
        element("section", ["id": id]) { section in
            section.element("h2") { heading in
                heading.write(title)
                guard let count else { return }
                heading.raw(" ")
                heading.element("span", ["class": "count"], text: "\(count)")
            }
            content(&section)
        }
    }

    /// The rows of a listing as a table; a sentence where there are none.
    mutating func rows<Shown: StatusListing>(
        _ rows: some Collection<Shown.Row>,
        of listing: Shown,
        _ context: PageContext,
        heading: ((ListingColumn, inout Markup) -> Void)? = nil
    ) {
        guard !rows.isEmpty else { return element("p", ["class": "empty"], text: context.text.noneListed) }
        let columns = listing.columns(context.text)
        element("table") { table in
            table.element("thead") { head in
                head.element("tr") { row in
                    for column in columns {
                        row.element("th", ["scope": "col"]) { cell in
                            if let heading { heading(column, &cell) } else { cell.write(column.title) }
                        }
                    }
                }
            }
            table.element("tbody") { body in
                for row in rows {
                    body.element("tr", ["class": Self.tone(of: row)]) { listing.write(row, &$0, context) }
                }
            }
        }
    }

    private static func tone<Row>(of row: Row) -> String {
        (row as? AlertStatus).map { "alert \($0.severity.rawValue)" } ?? "row"
    }

    /// A link to all of what only the first are shown of.
    mutating func more(_ shown: Int, of total: Int, at address: String, _ text: DashboardText) {
        guard shown < total else { return }
        element("p", ["class": "cut"]) { line in
            line.element("a", ["href": address], text: text.all(total))
        }
    }

    /// The way back up, from the overview down to the page.
    mutating func trail(_ steps: [(label: String, address: String)], _ text: DashboardText) {
        element("nav", ["class": "small back", "aria-label": text.whereYouAre]) { trail in
            for (index, step) in steps.enumerated() {
                if index > 0 { trail.raw(" › ") }
                trail.element("a", ["href": step.address], text: step.label)
            }
        }
    }
}
