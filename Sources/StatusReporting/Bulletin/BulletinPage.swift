package import Supervision

/// A bulletin as one page of HTML that needs nothing beside itself: no script, no file, no address but those it links to.
package enum BulletinPage {
    /// The page, UTF-8.
    package static func html(_ document: BulletinDocument) -> String {
        let page = StandalonePage(language: document.language, title: document.title, css: [BulletinStyle.css])
        return page.html { main in
            main.element("h1", text: document.title)
            for block in document.blocks { write(block, to: &main) }
        }
    }

    private static func write(_ block: BulletinDocument.Block, to main: inout Markup) {
        switch block {
        case .heading(let text): main.element("h2", text: text)
        case .paragraph(let text): main.element("p", text: text)
        case .table(let table): if !table.rows.isEmpty { write(table, to: &main) }
        case .chart(let chart): if !chart.bars.isEmpty { main.add(chart) }
        }
        main.raw("\n")
    }

    private static func write(_ table: BulletinTable, to main: inout Markup) {
        main.element("div", ["class": "scroll"]) { scroll in
            scroll.element("table", ["id": table.kind.rawValue]) { markup in
                markup.element("caption", text: table.caption)
                markup.element("thead") { head in
                    head.element("tr") { row in
                        for column in table.columns { row.element("th", mark(column), text: column.title) }
                    }
                }
                markup.element("tbody") { body in
                    for cells in table.rows { write(cells, table.columns, to: &body) }
                }
            }
        }
    }

    private static func write(
        _ cells: [BulletinTable.Cell],
        _ columns: [BulletinTable.Column],
        to body: inout Markup
    ) {
        body.element("tr") { row in
            for (cell, column) in zip(cells, columns) {
                row.element("td", mark(column)) { data in
                    if let address = cell.address {
                        data.element("a", ["href": address.text, "rel": "noreferrer"], text: cell.text)
                    } else {
                        data.write(cell.text)
                    }
                }
            }
        }
        body.raw("\n")
    }

    private static func mark(_ column: BulletinTable.Column) -> KeyValuePairs<StaticString, String> {
        column.isNumeric ? ["class": "number"] : [:]
    }
}
