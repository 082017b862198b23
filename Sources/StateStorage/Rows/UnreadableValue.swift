/// A stored value that means nothing to this program: the file was changed by another hand, or is damaged.
struct UnreadableValue: Error, CustomStringConvertible {
    let table: String
    let column: String
    /// What the column holds, cut to a length that fits a log line.
    let value: String

    init(table: String, column: String, value: String) {
        self.table = table
        self.column = column
        self.value = String(value.prefix(80))
    }

    var description: String { "table \(table), column \(column): unexpected value '\(value)'" }
}
