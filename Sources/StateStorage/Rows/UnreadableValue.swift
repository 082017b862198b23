import Supervision

/// A stored value that means nothing to this program: the file was changed by another hand, or is damaged.
struct UnreadableValue: SpokenError {
    let table: String
    let column: String
    /// What the column holds, cut to a length that fits a log line.
    let value: String

    init(table: String, column: String, value: String) {
        self.table = table
        self.column = column
        self.value = String(value.prefix(80))
    }

    var words: LocalizedText {
        LocalizedText(
            chinese: "表“\(table)”的列“\(column)”中有意外的值“\(value)”",
            english: "table \(table), column \(column): unexpected value '\(value)'"
        )
    }

    func text(in language: Language) -> String { words[language] }
}
