/// Lists of `li` elements.
enum ItemLists {
    static func items(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let dateFirst = dice.chance(30)
        let tag = dice.one(of: ["span", "span", "em", "i", "font", "label"])
        let name = dice.one(of: ["", " class=\"date\"", " class=\"time fr\"", " style=\"float:right\""])
        let every = dice.one(of: [0, 0, 5])
        return wrapped(content, &dice) { row, index, dice in
            let date = "<\(tag)\(name)>\(style.date(row, in: content, &dice))</\(tag)>"
            let link = style.icon + style.anchor(row)
            let rule = every > 0 && index % every == every - 1 ? "\n<li class=\"line\"></li>" : ""
            return "<li>\(dateFirst ? date + link : link + date)</li>\(rule)"
        }
    }

    /// UCAP: the date in `b`.
    static func bold(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        wrapped(content, &dice) { row, _, dice in
            "<li>\(style.anchor(row))<b>\(style.date(row, in: content, &dice))</b></li>"
        }
    }

    /// Pingtan and its like: attributes of a framework around everything, templates of rows that are never shown.
    static func framework(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            let date = style.date(row, in: content, &dice)
            return
                "<li ms-if=\"!isShow\"><a href=\"\(Markup.escaped(row.href))\" title=\"\(Markup.escaped(row.title))\" "
                + "target=\"_blank\">\(Markup.escaped(row.title))</a><span>\(date)</span></li>"
        }
        let template =
            "<ul ms-visible=\"isShow\" style=\"display:none\"><li ms-repeat=\"list\"><a ms-href=\"{{el.url}}\" "
            + "ms-attr-title=\"el.title\" href=\"\">{{el.title}}</a><span>{{el.pubtime}}</span></li></ul>"
        let script =
            "<script>var page = new PageList({url:'/zwdzapp/search', chnlid: '\(dice.digits(5))', "
            + "prepage: '\(content.perPage)', recordCount: '\(content.rowsTotal)', page: 1});</script>"
        return
            "<div ms-controller=\"list\"><ul class=\"gl_list\">\n\(Markup.lines(rows))\n</ul>\n\(template)</div>\n\(script)"
    }

    static func visualSiteBuilder(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let base = dice.number(1000...9999)
        let rows = content.rows.enumerated().map { index, row in
            "<li id=\"line_u8_\(index)\"><a href=\"\(Markup.escaped(row.href))\" title=\"\(Markup.escaped(row.title))\">"
                + "<span class=\"s1\">\(style.date(row, in: content, &dice))</span>"
                + "<em></em>\(Markup.escaped(row.title))</a></li>"
        }
        let script = "<script language=\"javascript\" src=\"/system/resource/js/centerCutImg.js\"></script>"
        return "<!--#begineditable name=\"list\" viewid=\"\(base)\"-->\n\(script)\n<ul>\n\(Markup.lines(rows))\n</ul>"
    }

    static func epoint(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            "<li class=\"ewb-list-node clearfix\"><a class=\"ewb-list-name l\" href=\"\(Markup.escaped(row.href))\" "
                + "title=\"\(Markup.escaped(row.title))\">\(Markup.escaped(row.title))</a>"
                + "<span class=\"ewb-list-date r\">\(style.date(row, in: content, &dice))</span></li>"
        }
        return "<div class=\"module-items\"><ul class=\"ewb-list\">\n\(Markup.lines(rows))\n</ul></div>"
    }

    /// Anhui: index number, agency and date as labelled lines of each item.
    static func openness(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            let date = style.date(row, in: content, &dice)
            return "<li class=\"clearfix\">\(style.anchor(row))<div class=\"xx\"><span>索引号：\(row.indexNumber)</span>"
                + "<span>信息分类：年度报告</span><span>发布机构：\(row.agency)</span><span class=\"date\">\(date)</span></div></li>"
        }
        return "<div class=\"xxgk_navli\"><ul class=\"clearfix xxgk_nav_list\">\n\(Markup.lines(rows))\n</ul></div>"
    }

    static func siteFactory(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            "<li><span class=\"listdate\">\(style.date(row, in: content, &dice))</span>"
                + "<img src=\"/images/article_common.gif\" alt=\"普通文章\" />\(style.anchor(row))"
                + "<script src=\"/Common/GetHits.aspx?id=\(dice.digits(4))\"></script></li>"
        }
        return "<div class=\"list_box\"><ul>\n\(Markup.lines(rows))\n</ul></div>"
    }

    static func govcn(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { row in
            "<li><h4>\(style.anchor(row))<span class=\"date\">\n        \(style.date(row, in: content, &dice))\n    </span></h4></li>"
        }
        return
            "<div class=\"news_box\"><div class=\"list list_1 list_2\"><ul>\n\(Markup.lines(rows))\n</ul></div></div>"
    }

    /// A link to the column stands before the link of the row.
    static func categories(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let name = dice.one(of: ["[\(content.columnName)]", "[年报]", "【公开】"])
        return wrapped(content, &dice) { row, _, dice in
            "<li><a href=\"./\" class=\"lm\">\(name)</a>\(style.anchor(row))<span>\(style.date(row, in: content, &dice))</span></li>"
        }
    }

    /// The same rows for wide and for narrow screens.
    static func twice(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let rows = content.rows.map { "<li>\(style.anchor($0))<span>\(style.date($0, in: content, &dice))</span></li>" }
        let narrow = content.rows.map { "<a href=\"\(Markup.escaped($0.href))\">\(Markup.escaped($0.title))</a>" }
        let days = content.rows.map { style.date($0, in: content, &dice) }
        let boxes = zip(narrow, days).map { "<div class=\"m-item\"><p>\($0)</p><p>\($1)</p></div>" }
        return "<div class=\"pc\"><ul class=\"list\">\n\(Markup.lines(rows))\n</ul></div>\n"
            + "<div class=\"phone\" style=\"display:none\">\n\(Markup.lines(boxes))\n</div>"
    }

    static func undated(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        let element = dice.one(of: ["li", "li", "p", "div"])
        let rows = content.rows.map { "<\(element)>\(style.icon)\(style.anchor($0))</\(element)>" }
        return element == "li"
            ? "<ul class=\"list\">\n\(Markup.lines(rows))\n</ul>"
            : "<div class=\"list\">\n\(Markup.lines(rows))\n</div>"
    }

    private static func wrapped(
        _ content: ListContent,
        _ dice: inout Dice,
        _ item: (GeneratedRow, Int, inout Dice) -> String
    ) -> String {
        let rows = content.rows.enumerated().map { item($1, $0, &dice) }
        let size = dice.one(of: [0, 0, 0, 5])
        let name = dice.one(of: ["list", "news_list", "ul_list01", "xxgk-list", "gkml_list"])
        guard size > 0 else { return "<ul class=\"\(name)\">\n\(Markup.lines(rows))\n</ul>" }
        // A list of its own for every five rows.
        let lists = stride(from: 0, to: rows.count, by: size).map { start in
            "<ul class=\"\(name)\">\n\(Markup.lines(Array(rows[start..<min(start + size, rows.count)])))\n</ul>"
        }
        return "<div class=\"lists\">\n\(Markup.lines(lists))\n</div>"
    }
}
