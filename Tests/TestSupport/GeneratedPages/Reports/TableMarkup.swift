/// How the tables of one report are written in markup.
struct TableMarkup {
    /// Text processors wrap every cell's text in paragraphs and spans.
    var isPasted: Bool
    /// The labels of groups stand in rows of their own instead of cells that span.
    var isFlat: Bool
    /// Table two is four tables.
    var isSplit: Bool
    var blank: String
    var attributes: String

    static func any(_ dice: inout Dice) -> TableMarkup {
        TableMarkup(
            isPasted: dice.chance(50),
            isFlat: dice.chance(15),
            isSplit: dice.chance(25),
            blank: dice.one(of: ["&nbsp;", "", "/", "-"]),
            attributes: dice.one(of: [
                "border=\"1\" cellspacing=\"0\"",
                "class=\"MsoNormalTable\" style=\"border-collapse:collapse;width:100%\"",
                "class=\"t3\"",
            ])
        )
    }

    func table(_ rows: [String]) -> String {
        let rows = rows.map { "<tr>\($0)</tr>" }
        return "<table \(attributes)><tbody>\n\(Markup.lines(rows))\n</tbody></table>"
    }

    func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> String {
        cell(markup: Markup.escaped(text), columns: columns, rows: rows)
    }

    func figures(_ values: [String]) -> String {
        values.map { figure($0) }.joined()
    }

    func figure(_ value: String, columns: Int = 1) -> String {
        cell(markup: value.isEmpty ? blank : value, columns: columns, rows: 1)
    }

    private func cell(markup: String, columns: Int, rows: Int) -> String {
        var attributes = columns > 1 ? " colspan=\"\(columns)\"" : ""
        attributes += rows > 1 ? " rowspan=\"\(rows)\"" : ""
        guard isPasted else { return "<td\(attributes)>\(markup)</td>" }
        return "<td\(attributes) style=\"padding:0 5px\"><p class=\"MsoNormal\" align=\"center\" style=\"margin:0\">"
            + "<span style=\"font-size:10pt;font-family:宋体\">\(markup)</span></p></td>"
    }
}
