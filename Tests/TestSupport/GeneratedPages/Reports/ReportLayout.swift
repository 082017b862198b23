/// How the text of one report is set.
struct ReportLayout {
    var heading: HeadingForm
    var tables: TableMarkup
    /// The headings stand together before the text, too.
    var hasContents: Bool
    /// Heading and text are one paragraph.
    var isInline: Bool
    /// What stands around the whole text.
    var frame: (String, String)

    static func any(_ dice: inout Dice) -> ReportLayout {
        let heading = HeadingForm.any(&dice)
        let isNumbered = heading != .bare && heading != .spaced
        return ReportLayout(
            heading: heading,
            tables: TableMarkup.any(&dice),
            hasContents: dice.chance(8),
            isInline: isNumbered && dice.chance(8),
            frame: dice.one(of: [
                ("", ""), ("", ""), ("", ""), ("<div><div>", "</div></div>"),
                ("<table width=\"100%\"><tr><td>", "</td></tr></table>"), ("<span>", "</span>"),
            ])
        )
    }

    /// The heading of a part and its matter.
    func part(_ heading: String, _ matter: [String], _ dice: inout Dice) -> [String] {
        guard isInline, let first = matter.first, first.hasPrefix("<p>") else {
            return [self.heading.markup(heading, &dice)] + matter
        }
        return ["<p>\(heading)。" + first.dropFirst(3)] + matter.dropFirst()
    }

    func whole(_ text: String) -> String { frame.0 + text + frame.1 }
}
