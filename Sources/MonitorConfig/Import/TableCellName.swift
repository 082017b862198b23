package import Supervision

/// A cell of a table as a person finds it in the spreadsheet.
package struct TableCellName: Hashable, Sendable {
    /// The row that the spreadsheet shows; the headings are row 1.
    package var row: Int
    /// The line of the file on which the row begins: another number where cells above hold line breaks.
    package var line: Int
    /// The column's heading, or its number where it has none; nil where the row as a whole is meant.
    package var heading: LocalizedText?

    var text: LocalizedText {
        let line = line == row ? LocalizedText("", "") : LocalizedText("（文件第 \(line) 行）", " (line \(line) of the file)")
        return LocalizedText(
            "第 \(row) 行\(line.chinese)" + (heading.map { "“\($0.chinese)”" } ?? ""),
            "row \(row)\(line.english)" + (heading.map { ", \($0.english)" } ?? "")
        )
    }
}
