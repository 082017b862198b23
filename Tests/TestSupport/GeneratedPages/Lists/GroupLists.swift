import Supervision

/// Lists under headings, and rows whose links are not plain.
enum GroupLists {
    /// A heading for every year.
    static func years(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let heading = dice.one(of: ["h3", "h4", "div", "p"])
        var lines: [String] = []
        var year = 0
        for row in content.rows {
            if row.date.year != year {
                if year > 0 { lines.append("</ul>") }
                year = row.date.year
                lines.append("<\(heading) class=\"year\">\(year)年</\(heading)>\n<ul>")
            }
            lines.append("<li>\(style.anchor(row))<span>\(style.date(row, in: content, &dice))</span></li>")
        }
        return Markup.lines(lines + ["</ul>"])
    }

    /// The whole box leads to the article.
    static func clicks(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            "<li><a href=\"javascript:void(0);\" onclick=\"window.open('\(row.href)')\" title=\"\(Markup.escaped(row.title))\">"
                + "\(Markup.escaped(row.title))</a><span>\(style.date(row, in: content, &dice))</span></li>"
        }
        return "<ul class=\"list\">\n\(Markup.lines(rows))\n</ul>"
    }

    /// Two rows stand beside each other in a row of the table.
    static func twoColumns(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let cells = content.rows.map { row in
            "<td>\(style.anchor(row))</td><td class=\"d\">\(style.date(row, in: content, &dice))</td>"
        }
        let rows = stride(from: 0, to: cells.count, by: 2).map { start in
            "<tr>\(cells[start..<min(start + 2, cells.count)].joined())</tr>"
        }
        return "<table width=\"100%\">\n\(Markup.lines(rows))\n</table>"
    }

    /// Microsites of the platform: number of the row, title, `time` element, a button.
    static func buttons(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.enumerated().map { index, row in
            "<div class=\"row\"><i>\(index + 1)</i><div class=\"tit\">\(style.anchor(row))</div>"
                + "<time datetime=\"\(DateForm.iso.text(of: row.date))\">\(style.date(row, in: content, &dice))</time>"
                + "<a class=\"btn\" href=\"\(Markup.escaped(row.href))\">查看</a></div>"
        }
        return "<div class=\"rows\">\n\(Markup.lines(rows))\n</div>"
    }
}
