package import Supervision

/// A bulletin as Markdown (CommonMark, tables as GitHub has them). Every text is literal: no mark in it means anything.
package enum BulletinMarkdown {
    /// The text, UTF-8.
    package static func text(_ document: BulletinDocument) -> String {
        (["# " + literal(document.title)] + document.blocks.compactMap(block)).joined(separator: "\n\n") + "\n"
    }

    private static func block(_ block: BulletinDocument.Block) -> String? {
        switch block {
        case .heading(let text): "## " + literal(text)
        case .paragraph(let text): line(text)
        case .table(let table): table.rows.isEmpty ? nil : self.table(table)
        case .chart(let chart): chart.bars.isEmpty ? nil : self.chart(chart)
        }
    }

    private static func table(_ table: BulletinTable) -> String {
        let rule = table.columns.map { $0.isNumeric ? "---:" : "---" }
        let rows = [table.columns.map { literal($0.title) }, rule] + table.rows.map { $0.map(cell) }
        return "**\(literal(table.caption))**\n\n"
            + rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }

    private static func chart(_ chart: BulletinChart) -> String {
        let bars = chart.bars.map { "- \(line($0.label))：\(literal($0.value))" }
        return "**\(literal(chart.caption))**\n\n" + bars.joined(separator: "\n")
    }

    private static func cell(_ cell: BulletinTable.Cell) -> String {
        guard let address = cell.address else { return literal(cell.text) }
        return "[\(literal(cell.text))](<\(destination(address))>)"
    }

    /// An address as it stands in angle brackets, in which neither they nor white space nor a bar of a table may stand.
    private static func destination(_ address: WebAddress) -> String {
        let special: [Unicode.Scalar: String] = [
            "<": "%3C", ">": "%3E", " ": "%20", "|": "%7C", "\\": "%5C", "\n": "", "\r": "", "\t": "%09",
        ]
        return address.text.unicodeScalars.map { special[$0] ?? String($0) }.joined()
    }

    /// A text at the beginning of a line, where numbers and dashes would begin a list.
    private static func line(_ text: String) -> String {
        let text = literal(text)
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let next = text[digits.endIndex...].first
        let beginsList = digits.isEmpty ? next == "-" || next == "+" : next == "." || next == ")"
        return beginsList ? "\(digits)\\\(text[digits.endIndex...])" : text
    }

    /// A text on one line, every mark of Markdown and HTML in it escaped.
    private static func literal(_ text: String) -> String {
        let clean = VisibleText.clean(text, limit: 4096)
        var result = String.UnicodeScalarView()
        for scalar in clean.unicodeScalars {
            if marks.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// CommonMark 0.31, 2.4: what a backslash may stand before and what means anything inside of a line.
    private static let marks: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "!", "|", "~", "&", "=", "@", "$",
    ]
}
