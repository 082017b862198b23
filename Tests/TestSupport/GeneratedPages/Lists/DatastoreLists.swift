/// hanweb's jpage: rows as fragments of HTML in XML in a script.
enum DatastoreLists {
    static func items(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        store(content, &dice) { row, dice in
            "<li><a href='\(row.href)' title='\(row.title)' target='_blank'>\(style.cutTitle(row))</a>"
                + "<span>\(style.date(row, in: content, &dice))</span></li>"
        }
    }

    static func spans(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        store(content, &dice) { row, dice in
            "<a class=\"list_item\" href=\"\(row.href)\" title=\"\(row.title)\" target=\"_blank\">"
                + "<span class=\"list_title\">\(style.cutTitle(row))</span><i>\(style.date(row, in: content, &dice))</i></a>"
        }
    }

    private static func store(
        _ content: ListContent,
        _ dice: inout Dice,
        _ record: (GeneratedRow, inout Dice) -> String
    ) -> String {
        let records = content.rows.map { "<record><![CDATA[\n\(record($0, &dice))]]></record>" }
        let unit = dice.digits(6)
        let group =
            "<nextgroup><![CDATA[<a href=\"/module/web/jpage/dataproxy.jsp?page=1&appid=1&webid=1&path=/"
            + "&columnid=\(dice.digits(5))&unitid=\(unit)&permissiontype=0\"></a>]]></nextgroup>"
        let store = "<datastore>\n\(group)\n<recordset>\n\(Markup.lines(records))\n</recordset>\n</datastore>"
        return "<div id=\"\(unit)\" class=\"default_pgContainer\"></div>\n<script type=\"text/xml\">\(store)</script>\n"
            + "<script>$(function(){$('#\(unit)').jpage({dataUrl:'', totalRecord:\(content.rowsTotal), "
            + "perPage:\(content.perPage), openCookies:false, groupSize:3, page:\(content.page)});});</script>"
    }
}

extension RowStyle {
    /// The visible title where the template cuts it.
    fileprivate func cutTitle(_ row: GeneratedRow) -> String {
        guard let cut, row.title.count > cut else { return row.title }
        return row.title.prefix(cut) + "..."
    }
}
