import FoundationEssentials

/// What a document says, as far as it is kept so that a later edition can be held against it.
///
/// It holds what decides whether a document has changed (`Report.contentHash`) and nothing of the page around it.
package struct DocumentText: Hashable, Sendable, Codable {
    /// As written, in at most `titleLimit` bytes.
    package var title: String
    /// As written, in document order, in at most `textLimit` bytes and `mostSentences` pieces in all.
    package var sentences: [String]
    /// The tables that were recognised.
    package var tables: [DocumentTable]
    /// Whether a limit left something out.
    package var isCut: Bool

    package init(title: String, sentences: [String], tables: [DocumentTable] = [], isCut: Bool = false) {
        self.title = title
        self.sentences = sentences
        self.tables = tables
        self.isCut = isCut
    }

    /// The most bytes of UTF-8 that are kept of one document's text: three times what the longest annual reports have.
    package static let textLimit = 128 * 1024
    /// The most sentences that are kept of one document.
    package static let mostSentences = 6_000
    /// In bytes of UTF-8.
    static let titleLimit = 512

    /// Short keys: tens of thousands of texts are kept.
    private enum CodingKeys: String, CodingKey {
        case title = "t"
        case sentences = "s"
        case tables = "n"
        case isCut = "cut"
    }
}

/// The cells of one statutory table, each written in one way only.
package struct DocumentTable: Hashable, Sendable, Codable {
    /// `t2`, `t3`, `t4` or `statistics`.
    package var id: String
    /// The labels of the columns; empty where the rows have different ones.
    package var columns: [String]
    /// Row id to cells: a number without separators, nothing for a blank cell, or else the text.
    package var rows: [String: [String]]

    package init(id: String, columns: [String] = [], rows: [String: [String]]) {
        self.id = id
        self.columns = columns
        self.rows = rows
    }

    private enum CodingKeys: String, CodingKey {
        case id = "i"
        case columns = "c"
        case rows = "r"
    }
}

extension DocumentText {
    /// Keeps what `report` says.
    ///
    /// - Parameters:
    ///   - forms: Have the labels of the columns.
    ///   - volatileWords: Short lines with one of these are left out, as they are where a change is looked for.
    package init(of report: Report, forms: [TableForm], ignoring volatileWords: [String]) {
        let volatile = VolatileLines(words: volatileWords)
        var cutter = SentenceCutter(bytes: Self.textLimit, count: Self.mostSentences)
        for line in report.text.split(separator: "\n") where !cutter.isFull {
            // What is long is no counter, and is not folded as a whole to find that out.
            if line.utf8.count > 1024 || !volatile.contains(FoldedText.fold(line)) { cutter.cut(line) }
        }
        var room = Self.mostCells
        let tables = report.tables.compactMap { table -> DocumentTable? in
            room -= table.rows.values.reduce(0) { $0 + $1.count }
            return room < 0 ? nil : DocumentTable(table, form: forms.first { $0.id == table.form })
        }
        self.init(
            title: VisibleText.cut(report.title, to: Self.titleLimit),
            sentences: cutter.sentences,
            tables: tables,
            isCut: cutter.isFull || room < 0
        )
    }

    /// Several times what the forms of all tables have.
    private static let mostCells = 4_000
}

extension DocumentTable {
    fileprivate init(_ table: StatutoryTable, form: TableForm?) {
        let labels = form.flatMap { $0.layout.hasRowsOfTheirOwn ? nil : $0.columns.map(\.label) } ?? []
        self.init(id: table.table, columns: labels, rows: table.rows.mapValues { $0.map(Self.text) })
    }

    private static func text(of figure: Figure) -> String {
        switch figure.value {
        case .number(let number): number.description
        case .blank: ""
        case .unreadable: FieldText.bounded(figure.text, limit: cellLimit)
        }
    }

    /// In bytes of UTF-8.
    private static let cellLimit = 60
}
