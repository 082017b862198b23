import Supervision

/// A reading in words, for a person at a terminal.
struct ReadText {
    let document: ReadDocument

    var text: String {
        [head, dates, list, sections, tables, signs].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var head: String {
        let charset = "\(document.charset.name) (\(document.charset.basis.rawValue))"
        let published = document.published.map { "\($0.date) (\($0.basis.rawValue))" } ?? "–"
        let year = document.reportYear.map(String.init) ?? "–"
        return """
            kind       \(document.kind.rawValue)
            charset    \(charset)
            title      \(document.title ?? "–")
            published  \(published)
            report on  \(year)
            """
    }

    private var dates: String {
        document.dates.map { "date       \($0.date) \($0.kind.rawValue), \($0.basis.rawValue): \($0.evidence)" }
            .joined(separator: "\n")
    }

    private var list: String {
        guard let list = document.list else { return "" }
        let total = list.rowsTotal.map(String.init) ?? "–"
        let rows = list.rows.map { "  \($0.date?.description ?? "----------")  \($0.title)\n              \($0.url)" }
        return (["rows       \(list.rows.count) read, \(total) said to be there, whole: \(list.isWhole)"] + rows)
            .joined(separator: "\n")
    }

    private var sections: String {
        document.sections.map { "section    \($0.id ?? "–")  \($0.title)" }.joined(separator: "\n")
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
