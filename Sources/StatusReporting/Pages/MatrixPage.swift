import Supervision

/// The matrix as a page that prints on a large sheet: sums by territory and kind, then agency by agency.
struct MatrixPage {
    let matrix: DutyMatrix
    let context: PageContext
    var fault: ViewFault?

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    func html() -> String {
        let title = text.listingName("matrix")
        let frame = PageFrame(
            context: context,
            title: "\(title) · \(text.title)",
            path: ["matrix"],
            parameters: matrix.query.parameters(page: matrix.query.page)
        )
        return frame.html { main in
            main.element("div", ["class": "heading"]) { heading in
                heading.element("h1") { line in
                    line.write(title)
                    line.raw(" ")
                    line.element("span", ["class": "count"], text: text.servedAgencies(matrix.agencies.count))
                }
            }
            FilterForm(shape: DutyMatrix.shape, query: matrix.query, context: context).write(into: &main)
            if let fault {
                main.element("p", ["class": "notice", "role": "alert"], text: fault.words(in: text.language))
            } else if matrix.agencies.isEmpty {
                main.element("p", ["class": "empty", "role": "status"], text: text.nothingFits)
            } else {
                tables(&main)
            }
        }
    }

    private func tables(_ main: inout Markup) {
        if matrix.isCut { main.element("p", ["class": "cut"], text: text.columnsCut(matrix.columns.count)) }
        main.section("sums", text.sums) { section in
            sums(
                text.jurisdiction,
                PlaceTally.by(\.jurisdiction.rawValue, matrix.agencies),
                by: \.jurisdiction.rawValue,
                &section
            )
            sums(text.kind, PlaceTally.by(\.kind.rawValue, matrix.agencies), by: \.kind.rawValue, &section)
        }
        let page = ListingPage(matrix.agencies, matrix.query)
        main.section("rows", text.agencies, count: page.total) { section in
            guard page.page <= page.pages else {
                return section.element("p", ["class": "empty"], text: text.noSuchPage(page.page, of: page.pages))
            }
            table([text.agency], &section) { rows in
                for agency in page.rows { rows.element("tr") { row(agency, &$0) } }
            }
        }
        pager(page, &main)
    }

    private func table(_ first: [String], _ section: inout Markup, _ rows: (inout Markup) -> Void) {
        let heads = matrix.columns.map { column in
            "\(context.index.title(ofDuty: column.duty)?[text.language] ?? column.duty) \(column.year)"
        }
        section.element("div", ["class": "wide"]) { $0.table(first + heads, rows) }
    }

    /// How many rows of sums a page has room for; the territories' own pages have the rest.
    private static let mostSums = 100

    private func sums(
        _ title: String,
        _ tallies: [PlaceTally],
        by key: (AgencyStatus) -> String,
        _ section: inout Markup
    ) {
        let groups = Dictionary(grouping: matrix.agencies, by: key)
        table([title], &section) { rows in
            for tally in tallies.prefix(Self.mostSums) {
                rows.element("tr") { row in
                    let name = AgencyKind(rawValue: tally.name).map(text.name) ?? tally.name
                    row.cell(title, text: "\(name) (\(tally.agencies))")
                    for column in matrix.columns { shares(groups[tally.name] ?? [], column, &row) }
                }
            }
        }
        section.more(Self.mostSums, of: tallies.count, at: links.list("jurisdictions"), text)
    }

    private func shares(_ agencies: [AgencyStatus], _ column: DutyMatrix.Column, _ row: inout Markup) {
        let counts = DutyMatrix.counts(agencies, column)
        row.cell("\(column.duty) \(column.year)") { cell in
            for state in ObligationTable.gravestFirst {
                guard let count = counts[state] else { continue }
                cell.chip("\(text.name(state)) \(count)", tone: state.rawValue)
                cell.raw(" ")
            }
        }
    }

    private func row(_ agency: AgencyStatus, _ row: inout Markup) {
        row.cell(text.agency) { $0.element("a", ["href": links.agency(agency.id)], text: agency.name) }
        for column in matrix.columns {
            row.cell("\(column.duty) \(column.year)") { cell in
                guard let one = matrix.cell(agency, column) else { return cell.write("–") }
                cell.chip(text.name(one.state), tone: one.state.rawValue)
                let day = one.published ?? one.due
                if let day { cell.element("p", ["class": "small"], text: day.description) }
            }
        }
    }

    private func pager(_ page: ListingPage<AgencyStatus>, _ main: inout Markup) {
        main.element("nav", ["class": "pager", "aria-label": text.pager]) { nav in
            let query = matrix.query
            if page.page > 1 {
                nav.element(
                    "a",
                    ["href": links.to(["matrix"], query.parameters(page: page.page - 1))],
                    text: text.previousPage
                )
            }
            nav.element("span", text: text.place(page.first, page.rows.count, of: page.total))
            if page.page < page.pages {
                nav.element(
                    "a",
                    ["href": links.to(["matrix"], query.parameters(page: page.page + 1))],
                    text: text.nextPage
                )
            }
            nav.element(
                "a",
                ["href": links.to(["matrix.csv"], query.parameters()), "download": "matrix.csv"],
                text: "CSV"
            )
        }
    }
}
