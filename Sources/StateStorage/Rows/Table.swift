/// A table's name and columns, and the statements made of them.
///
/// A row is written and read by position, in the order of `columns`; the statements name every column, so that the
/// order in the file does not matter.
final class Table: Sendable {
    let name: String
    /// The first columns are the key.
    let columns: [String]
    let insert: String
    /// Inserts a row, or replaces every column of the row with the same key.
    let upsert: String

    init(_ name: String, key: [String], columns others: [String]) {
        self.name = name
        let columns = key + others
        self.columns = columns
        let list = columns.joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let updates = others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        insert = "INSERT INTO \(name) (\(list)) VALUES (\(places))"
        upsert = "\(insert) ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(updates)"
    }

    /// Selects all columns in order; `clause` filters and sorts.
    func select(_ clause: String) -> String {
        "SELECT \(columns.joined(separator: ", ")) FROM \(name) \(clause)"
    }
}
