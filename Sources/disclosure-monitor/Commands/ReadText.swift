import Supervision

/// A reading in words, for a person at a terminal.
struct ReadText {
    let document: ReadDocument

    var text: String {
        [head, dates, list, sections, tables, attachments, signs].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var head: String {
        let charset = "\(document.charset.name) (\(document.charset.basis.rawValue))"
        let published =
            document.published.map {
                "\($0.isUpperBound ? "not later than " : "")\($0.date) (\($0.basis.rawValue))"
            } ?? "–"
        let year = document.report?.reportYear.map { "\($0.year) (\($0.basis.rawValue))" } ?? "–"
        return """
            kind       \(document.kind.rawValue)
            charset    \(charset)
            title      \(document.title ?? "–")
            published  \(published)
            report on  \(year)
            """
    }

    private var dates: String {
        let lines = document.dates.map { date in
            "date       \(date.date) \(date.kind.rawValue), \(date.basis.rawValue), \(date.confidence.rawValue): "
                + date.evidence
        }
        return lines.joined(separator: "\n")
    }

    private var list: String {
        guard let list = document.list else { return "" }
        let total = list.rowsTotal.map(String.init) ?? "–"
        let rows = Self.lines(of: list.rows)
        let columns = list.yearColumns.map { "column     \($0.title)  \($0.address.text)" }
        let next = list.nextPage.map { ["next page  \($0.text)"] } ?? []
        return
            (["rows       \(list.rows.count) read, \(total) said to be there, whole: \(list.isWhole)"] + rows + next
            + columns)
            .joined(separator: "\n")
    }

    /// The rows of a list, two lines each.
    static func lines(of rows: [ListRow]) -> [String] {
        rows.map { "  \($0.date?.description ?? "----------")  \($0.title)\n              \($0.address.text)" }
    }

    private var sections: String {
        document.sections.map { "section    \($0.id ?? "–")  \($0.title)" }.joined(separator: "\n")
    }

    private var attachments: String {
        document.attachments.map { "attachment \($0.format.rawValue)  \($0.title)  \($0.address.text)" }
            .joined(separator: "\n")
    }

    private var tables: String {
        document.tables.map { table in
            let rows = table.grid.map { "  " + $0.joined(separator: " | ") }
            return (["table      \(table.id ?? "–")"] + rows).joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    private var signs: String {
        document.signs.map { "sign       \($0.name.rawValue): \($0.evidence)" }.joined(separator: "\n")
    }
}
