package import Supervision

/// Pages as readers give them back, one for each thing that a server may send.
package enum SamplePages {
    /// A list of these rows; `total` is how many rows it says it has.
    package static func list(_ rows: [ListRow], total: Int? = nil) -> ReadPage {
        ReadPage(kind: .list, title: "政府信息公开年报", list: ListReading(rows: rows, rowsTotal: total))
    }

    package static let challenge = ReadPage(kind: .challenge, signs: [PageSign(.challengeScript)])
    package static let notFound = ReadPage(kind: .notFound, title: "页面不存在", signs: [PageSign(.softNotFound)])
    package static let scriptOnly = ReadPage(kind: .scriptOnly, signs: [PageSign(.scriptOnly)])
    package static let empty = ReadPage(kind: .empty)
    /// A page with a link to an attachment and no text.
    package static let attachment = ReadPage(kind: .article, title: "年报", blocks: [.text(TextBlock("附件下载"))])

    /// A list whose bytes could not be decoded.
    package static func garbled(_ rows: [ListRow]) -> ReadPage {
        let broken = rows.map { row in
            ListRow(title: String(repeating: "\u{FFFD}", count: 12), address: row.address, date: row.date)
        }
        var page = list(broken)
        page.signs = [PageSign(.invalidBytes)]
        return page
    }

    /// A list that the parser's limits cut.
    package static func cutShort(_ rows: [ListRow]) -> ReadPage {
        var page = list(rows)
        page.signs = [PageSign(.cutShort, evidence: "nodes")]
        return page
    }
}
