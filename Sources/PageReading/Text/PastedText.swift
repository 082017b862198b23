/// What people paste: markup as it is, and the cells of a spreadsheet, which come as lines with tabs, as a table.
package enum PastedText {
    /// A page of what was pasted.
    package static func html(_ text: String) -> String {
        if isMarkup(text) { return text }
        var body = ""
        var rows: [[String]] = []
        for record in records(of: text) {
            if record.count > 1 {
                rows.append(record)
                continue
            }
            body += table(rows)
            rows = []
            if let line = record.first, !line.allSatisfy(\.isWhitespace) { body += "<p>\(escaped(line))</p>" }
        }
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\(body + table(rows))</body></html>"
    }

    private static func isMarkup(_ text: String) -> Bool {
        let start = text.drop(while: \.isWhitespace).prefix(20).lowercased()
        return start.hasPrefix("<") && text.contains("</")
    }

    /// Every row is as long as the longest: cells that are merged in the sheet are blank here.
    private static func table(_ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let cells = rows.map { row in "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>" }
        return "<table>\(cells.joined())</table>"
    }

    /// Lines cut at tabs. Spreadsheets put a cell that holds a tab, a line break or a quotation mark into quotation marks, and
    /// double those in it.
    private static func records(of text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var rest = text[...]
        let hasCells = text.contains("\t")
        while let character = rest.popFirst() {
            switch character {
            case "\"" where isQuoted:
                if rest.first == "\"" { field.append(rest.removeFirst()) } else { isQuoted = false }
            case "\"" where hasCells && field.isEmpty && closes(rest): isQuoted = true
            case "\t" where !isQuoted:
                record.append(field)
                field = ""
            case _ where character.isNewline && !isQuoted:
                records.append(record + [field])
                (record, field) = ([], "")
            default: field.append(character)
            }
        }
        return records + [record + [field]]
    }

    /// Whether a quotation mark that stands at the beginning of a cell is closed before a bound: text begins with some, too.
    private static func closes(_ rest: Substring) -> Bool { rest.prefix(longestCell).contains("\"") }

    private static let longestCell = 2_000

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case _ where character.isNewline: result += "<br>"
            default: result.append(character)
            }
        }
    }
}
