import Supervision

/// How much is kept of one row: rows are remembered by the thousand, and stand in alerts.
enum RowBounds {
    /// The longest address, in bytes: longer ones no server takes (RFC 9110, section 4.1, asks for 8,000). A row with such a
    /// one leads nowhere.
    static let address = 8_000
    /// The longest title, in bytes of UTF-8. A longer text is no title; it ends as one that a list has cut off.
    private static let longestTitle = 2_000

    static func title(_ title: String) -> String {
        title.utf8.count > longestTitle ? FieldText.bounded(title, limit: longestTitle) : title
    }
}
