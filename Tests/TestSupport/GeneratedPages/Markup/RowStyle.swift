/// How the rows of one list are written: the choices that one template makes for all its rows.
struct RowStyle {
    /// Characters after which the visible title is cut; nil where it is whole.
    var cut: Int?
    var hasTitleAttribute: Bool
    var form: DateForm
    /// What stands around the date.
    var brackets: (String, String)
    var icon: String
    var attributes: String

    static func any(_ dice: inout Dice) -> RowStyle {
        let hasTitle = dice.chance(60)
        return RowStyle(
            cut: hasTitle && dice.chance(40) ? dice.number(12...22) : nil,
            hasTitleAttribute: hasTitle,
            form: dice.one(of: DateForm.shown),
            brackets: dice.one(of: [("", ""), ("", ""), ("[", "]"), ("(", ")"), ("（", "）"), ("【", "】")]),
            icon: dice.one(of: [
                "", "", "", "<img src=\"/images/dot.gif\" alt=\"\">", "<i class=\"icon\"></i>", "·&nbsp;",
            ]),
            attributes: dice.one(of: ["", " target=\"_blank\"", " target='_blank' class=\"link\"", " style=\"\""])
        )
    }

    func anchor(_ row: GeneratedRow, inside: (String) -> String = { $0 }) -> String {
        let title = hasTitleAttribute ? " title=\"\(Markup.escaped(row.title))\"" : ""
        let shown = cut.map { Self.cut(row.title, at: $0) } ?? row.title
        return "<a href=\"\(Markup.escaped(row.href))\"\(attributes)\(title)>\(inside(Markup.escaped(shown)))</a>"
    }

    func date(_ row: GeneratedRow, in content: ListContent, _ dice: inout Dice) -> String {
        guard content.isDated else { return "" }
        return brackets.0 + dice.write(row.date, as: form) + brackets.1
    }

    private static func cut(_ title: String, at length: Int) -> String {
        title.count > length ? title.prefix(length) + "..." : title
    }
}
