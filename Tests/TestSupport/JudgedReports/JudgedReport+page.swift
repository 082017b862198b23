import Supervision

extension JudgedReport {
    /// The page as it is published.
    package var page: String {
        let body = Markup.lines(
            preface.map(paragraph) + parts.map(markup)
                + (signature.map {
                    ["<p style=\"text-align:right\">\(agency.name)</p>", "<p style=\"text-align:right\">\($0)</p>"]
                } ?? [])
        )
        let head = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>\(title)_\(agency.place)政府网</title>"
        let metas =
            style.frame == 3
            ? ""
            : "<meta name=\"ArticleTitle\" content=\"\(title)\"><meta name=\"PubDate\" content=\"\(published) 10:20\">"
        return head + metas + "</head><body><div class=\"nav\"><a href=\"/\">首页</a><a href=\"/zwgk/\">政务公开</a></div>\n"
            + frame(body) + "\n<div class=\"footer\">主办：\(agency.place)人民政府办公室　网站标识码：4301000001</div></body></html>"
    }

    private func frame(_ body: String) -> String {
        let date = "\(published)"
        return switch style.frame {
        case 0:
            "<div class=\"crumb\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/nb/\">政府信息公开年报</a></div><h1>\(title)</h1>"
                + "<div class=\"info\">发布时间：\(date)　来源：\(issuer)</div><div class=\"content TRS_Editor\">\(body)</div>"
        case 1:
            "<table class=\"head\"><tr><td>索引号</td><td>01234567-8/\(year)-00012</td><td>发布机构</td><td>\(issuer)</td></tr>"
                + "<tr><td>标题</td><td colspan=\"3\">\(title)</td></tr><tr><td>发布日期</td><td>\(date)</td><td>文号</td><td></td></tr></table>"
                + "<div class=\"title\"><h2>\(title)</h2></div><div id=\"zoom\">\(body)</div>"
        case 2:
            "<div class=\"article\"><h1 class=\"title\">\(title)</h1><p class=\"meta\"><span>\(date) 09:12</span><span>来源：\(issuer)</span>"
                + "<span>浏览次数：<i id=\"hits\"></i></span></p><div id=\"UCAP-CONTENT\">\(body)</div></div>"
        default:
            "<div class=\"box\"><div class=\"bt\"><h3>\(title)</h3></div><div class=\"sj\">[ 发布日期：\(date) ]　[ 来源：\(issuer) ]</div>"
                + "<div class=\"nr\">\(body)</div></div>"
        }
    }

    private func paragraph(_ text: String) -> String { "<p>　　\(Markup.escaped(style.print(text)))</p>" }

    private func markup(_ part: ReportPart) -> String {
        let heading = "<p><strong>\(style.heading.line(part.title, at: part.number))</strong></p>"
        return Markup.lines([heading] + part.paragraphs.map(paragraph) + (part.table.map { [markup($0)] } ?? []))
    }

    private func markup(_ table: ReportTable) -> String {
        switch table {
        case .picture: return "<p style=\"text-align:center\"><img src=\"/upload/2024/table.png\" width=\"800\"></p>"
        case .statistics(let rows):
            return style.tables.table(
                [["统计指标", "单位", "统计数"].map { style.tables.cell($0) }.joined()]
                    + rows.map { $0.map { style.tables.cell($0) }.joined() }
            )
        case .statutory(let id):
            var text = statutory(id)
            for (label, other) in labels { text = text.replacing(">" + label + "<", with: ">" + other + "<") }
            return text
        }
    }

    private func statutory(_ id: String) -> String {
        if let markup = style.statutory, !areCellsBlank, cells.isEmpty {
            let forms = StatutoryForms.all.filter { $0.table == id }
            let isTrial = figures.form == .trial2019
            if let form = forms.first(where: { ($0.id.hasSuffix("2019") && id != "t4") == isTrial || id == "t4" }) {
                var known = StatutoryFigures()
                known.rows = figures.rows
                return markup.markup(of: form, known)
            }
        }
        var printed = ReportFigures(form: figures.form)
        for (row, values) in figures.rows {
            printed.rows[row] = values.enumerated().map { column, value in
                if areCellsBlank { return "" }
                if let text = cells[row]?[column] { return text }
                return value == 0 ? style.zero ?? "0" : "\(value)"
            }
        }
        var markup = style.tables
        markup.blank = areCellsBlank ? "" : style.zero ?? ""
        return switch id {
        case "t2": SecondTable(figures: printed, markup: markup).text()
        case "t3": ThirdTable(figures: printed, markup: markup).text()
        default: FourthTable(figures: printed, markup: markup).text()
        }
    }
}
