/// One row of a table that people filled.
package struct LedgerRow: Equatable, Sendable {
    /// The row that the spreadsheet shows; the headings are row 1.
    package var number: Int
    /// What stands in its cells, from the first column on.
    package var cells: [String]

    package init(number: Int, cells: [String]) {
        self.number = number
        self.cells = cells
    }

    /// The cell at a place from 0, without white space around it; empty beyond the last one. The apostrophe by which
    /// spreadsheets, and the export, keep a text from being computed is no part of it.
    func text(at index: Int) -> String {
        guard cells.indices.contains(index) else { return "" }
        let scalars = cells[index].unicodeScalars
        let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
        let last = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:)) ?? first
        let text = String(scalars[first..<last])
        return text.hasPrefix("'") ? String(text.dropFirst()) : text
    }

    /// Whether a formula stands at a place from 0; `="0043"` is a text to spreadsheets.
    func isFormula(at index: Int) -> Bool {
        guard cells.indices.contains(index) else { return false }
        return cells[index].hasPrefix("=") && !cells[index].hasPrefix("=\"")
    }

    var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// What is wrong with a table, or stands against what was said meanwhile, and where.
package struct LedgerProblem: Equatable, Sendable {
    /// The row that the spreadsheet shows; nil where the table as a whole is meant.
    package var row: Int?
    /// The column, from 1; nil where the row as a whole is meant.
    package var column: Int?
    /// What is wrong, and what to do.
    package var message: LocalizedText

    package init(row: Int? = nil, column: Int? = nil, _ message: LocalizedText) {
        self.row = row
        self.column = column
        self.message = message
    }

    /// `row 3, column 8: …`
    package func text(in language: Language) -> String {
        let place = [
            row.map { language.pick("第\($0)行", "row \($0)") },
            column.map { language.pick("第\($0)列", "column \($0)") },
        ].compactMap(\.self).joined(separator: language.pick("", ", "))
        return place.isEmpty ? message[language] : place + language.pick("：", ": ") + message[language]
    }
}
