/// Rows as a text that spreadsheets open (RFC 4180): CRLF between records, quotes where they are needed, a byte order mark
/// before it all, by which they know UTF-8.
package enum SpreadsheetText {
    /// - Parameter rows: The headings first.
    package static func csv(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell that a spreadsheet shows and never computes: one that begins like a formula begins with an apostrophe.
    package static func inert(_ text: String) -> String {
        let marks: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]
        return text.unicodeScalars.first.map(marks.contains) == true ? "'" + text : text
    }

    private static func quoted(_ cell: String) -> String {
        let text = inert(cell)
        let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\n", "\r", ";", "\t"].contains($0) }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
