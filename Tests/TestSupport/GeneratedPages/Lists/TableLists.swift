import Supervision

/// Lists that are tables.
enum TableLists {
    /// The oldest template: a row of link and date, blank rows between groups.
    static func linkAndDate(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let every = dice.one(of: [1, 5, 5, 1000])
        let icon = dice.chance(50) ? "<td width=\"20\" align=\"center\"><img src=\"/images/d.gif\"></td>" : ""
        let rows = content.rows.enumerated().map { index, row in
            let line =
                "<tr>\(icon)<td height=\"26\">\(style.anchor(row))</td>"
                + "<td width=\"80\" align=\"right\">\(style.date(row, in: content, &dice))</td></tr>"
            let blank = index % every == every - 1 ? "\n<tr><td height=\"10\" colspan=\"3\">&nbsp;</td></tr>" : ""
            return line + blank
        }
        return
            "<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\">\n\(Markup.lines(rows))\n</table>"
    }

    static func departments(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let cell = dice.one(of: ["th", "td"])
        let names = dice.one(of: [["名称", "索引号", "发布机构", "发布日期"], ["标题", "索引号", "公开机构", "公开日期"]])
        let heading = "<tr>" + names.map { "<\(cell)>\($0)</\(cell)>" }.joined() + "</tr>"
        let rows = content.rows.map { row in
            "<tr><td>\(style.anchor(row))</td><td>\(row.indexNumber)</td><td>\(row.agency)</td>"
                + "<td>\(style.date(row, in: content, &dice))</td></tr>"
        }
        return
            "<table class=\"xxgk_table\">\n<thead>\(heading)</thead>\n<tbody>\n\(Markup.lines(rows))\n</tbody></table>"
    }

    /// Number, title, document number, two dates.
    static func numbered(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let names = ["序号", "文件名称", "文号", "成文日期", "发布日期"].map { "<td><b>\($0)</b></td>" }.joined()
        let rows = content.rows.enumerated().map { index, row in
            let made = dice.write(CivilDateArithmetic.days(dice.number(1...20), before: row.date), as: style.form)
            let number = dice.chance(40) ? "〔\(row.date.year)〕\(dice.number(1...99))号" : ""
            return "<tr><td>\(index + 1)</td><td>\(style.anchor(row))</td><td>\(number)</td><td>\(made)</td>"
                + "<td>\(style.date(row, in: content, &dice))</td></tr>"
        }
        return "<table border=\"1\"><tr>\(names)</tr>\n\(Markup.lines(rows))\n</table>"
    }

    /// Around 2005: a table for every row, in the cells of a table for the page.
    static func nested(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            "<TR><TD><TABLE width=\"98%\"><TBODY><TR><TD width=\"12\">·</TD><TD align=\"left\" class=\"font12\">"
                + style.anchor(row) + "</TD><TD width=\"90\" class=\"gray\">" + style.date(row, in: content, &dice)
                + "</TD></TR><TR><TD colSpan=\"3\" background=\"/images/line.gif\" height=\"1\"></TD></TR></TBODY></TABLE></TD></TR>"
        }
        return "<TABLE width=\"760\" align=\"center\"><TBODY><TR><TD vAlign=\"top\"><TABLE width=\"100%\"><TBODY>\n"
            + "\(Markup.lines(rows))\n</TBODY></TABLE></TD></TR></TBODY></TABLE>"
    }
}
