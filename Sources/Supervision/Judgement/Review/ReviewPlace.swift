/// Where in a report something stands, by the names that its author knows.
package enum ReviewPlace: Hashable, Sendable {
    /// The title of the report.
    case title
    /// A statutory table, such as 表三, with the labels of row and column as far as it is one.
    case table(String, row: String?, column: String?)
    /// A part, by its heading.
    case section(String)
    /// Words of the text, and the heading that they stand under.
    case sentence(String, section: String?)

    /// The place in words.
    package func text(in language: Language) -> String {
        switch self {
        case .title: language.pick("标题", "the title")
        case .table(let table, let row, let column):
            language.pick(
                "\(table)\([row, column].compactMap { $0.map { "“\($0)”" } }.joined())",
                (["table \(table)"] + [row.map { "row “\($0)”" }, column.map { "column “\($0)”" }].compactMap(\.self))
                    .joined(separator: ", ")
            )
        case .section(let title): language.pick("“\(title)”部分", "section “\(title)”")
        case .sentence(let words, let section):
            section.map { language.pick("“\($0)”部分", "section “\($0)”") }
                ?? language.pick(
                    "正文“\(VisibleText.cut(words, to: 60))”处",
                    "the text at “\(VisibleText.cut(words, to: 60))”"
                )
        }
    }

    /// Whether it is one row of a table, or one cell of it.
    var isOneRow: Bool {
        if case .table(_, .some, _) = self { true } else { false }
    }

    /// Whether the place lies in `other`, or is it.
    func lies(in other: ReviewPlace) -> Bool {
        guard case .table(let table, let row, let column) = self,
            case .table(table, let otherRow, let otherColumn) = other
        else { return self == other }
        return (otherRow == nil || otherRow == row) && (otherColumn == nil || otherColumn == column)
    }
}
