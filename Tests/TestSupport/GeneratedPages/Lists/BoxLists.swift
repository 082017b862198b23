import Supervision

/// Lists of boxes, terms and lines.
enum BoxLists {
    static func cards(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let hasText = dice.chance(70)
        let label = dice.one(of: ["", "发布时间：", "时间："])
        let rows = content.rows.map { row in
            let text = hasText ? "<p class=\"summary\">\(InventedText.paragraph(dice.number(1...2), &dice))</p>" : ""
            let date = style.date(row, in: content, &dice)
            return "<div class=\"item\"><h3>\(style.anchor(row))</h3>\(text)"
                + "<div class=\"info\"><span>\(label)\(date)</span><span>来源：\(row.agency)</span></div></div>"
        }
        return "<div class=\"cards\">\n\(Markup.lines(rows))\n</div>"
    }

    /// The day large, year and month small.
    static func dateBoxes(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let dayFirst = dice.chance(70)
        let separator = dice.one(of: ["-", ".", "/"])
        let rows = content.rows.map { row in
            _ = dice.write(row.date, as: .iso)
            let day = "<\(dayFirst ? "b" : "span")>\(DateForm.padded(row.date.day))</\(dayFirst ? "b" : "span")>"
            let month = "<em>\(row.date.year)\(separator)\(DateForm.padded(row.date.month))</em>"
            let box = "<div class=\"date\">\(dayFirst ? day + month : month + day)</div>"
            return "<li>\(box)<div class=\"txt\">\(style.anchor(row))</div></li>"
        }
        return "<ul class=\"datelist\">\n\(Markup.lines(rows))\n</ul>"
    }

    static func definitions(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            "<dt>\(style.anchor(row))</dt><dd>\(style.date(row, in: content, &dice))</dd>"
        }
        return dice.chance(50)
            ? "<dl class=\"list\">\n\(Markup.lines(rows))\n</dl>" : Markup.lines(rows.map { "<dl>\($0)</dl>" })
    }

    static func lineBreaks(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let isDateFirst = dice.chance(30)
        let rows = content.rows.map { row in
            let date = style.date(row, in: content, &dice)
            let link = style.anchor(row)
            return isDateFirst ? "\(date)&nbsp;&nbsp;\(link)<br>" : "·\(link)&nbsp;&nbsp;\(date)<br/>"
        }
        return "<div class=\"con_list\">\n\(Markup.lines(rows))\n</div>"
    }

    /// The link holds title and date.
    static func linkAroundAll(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let isDateFirst = dice.chance(40)
        let rows = content.rows.map { row in
            let date = "<span class=\"time\">\(style.date(row, in: content, &dice))</span>"
            let anchor = style.anchor(row) { title in
                let title = "<p class=\"t\">\(title)</p>"
                return isDateFirst ? date + title : title + date
            }
            return "<li>\(anchor)</li>"
        }
        return "<ul class=\"m-list\">\n\(Markup.lines(rows))\n</ul>"
    }

    /// Beside every row stand links to its files.
    static func attachments(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            let day = DateForm.compact.text(of: row.date)
            let files = ["pdf", "docx"].prefix(dice.number(0...2)).map { kind in
                "<a href=\"./\(day.prefix(6))/P0\(day)\(dice.digits(9)).\(kind)\" class=\"fj\">\(kind.uppercased())</a>"
            }
            return "<tr><td>\(style.anchor(row))</td><td>\(files.joined(separator: " "))</td>"
                + "<td>\(style.date(row, in: content, &dice))</td></tr>"
        }
        return "<table class=\"list\"><tr><th>标题</th><th>下载</th><th>日期</th></tr>\n\(Markup.lines(rows))\n</table>"
    }
}
