import Supervision

/// The table of particulars above a document: 索引号, 发布机构, dates.
struct IndexTable {
    let content: ArticleContent

    func markup(_ dice: inout Dice) -> String {
        let number = "\(dice.digits(9))/\(content.published.year)-\(dice.digits(5))"
        var cells = [("索引号", number), ("分类", "政府信息公开年报"), ("发布机构", content.agency.name)]
        cells += dates(&dice)
        cells += [("文号", ""), ("有效性", "有效")]
        if dice.chance(50) { return list(cells) }
        let colon = dice.one(of: ["：", ":", ""])
        let rows = stride(from: 0, to: cells.count, by: 2).map { start in
            cells[start..<min(start + 2, cells.count)].map { "<th>\($0.0)\(colon)</th><td>\($0.1)</td>" }.joined()
        }
        return "<table class=\"headInfo\">" + rows.map { "<tr>\($0)</tr>" }.joined() + "</table>"
    }

    /// Early gov.cn: labels padded with spaces, in bold cells.
    func bold(_ dice: inout Dice) -> String {
        let pad = dice.one(of: ["\u{3000}\u{3000}", "&nbsp;&nbsp;&nbsp;"])
        let dates = dates(&dice)
        let cells =
            [
                ("索 引 号", "000014349/\(content.published.year)-\(dice.digits(5))"), ("主题分类", "综合政务"),
                ("发文机关", content.agency.name),
            ]
            + dates + [("标\(pad)题", Markup.escaped(content.title)), ("发文字号", ""), ("主 题 词", "")]
        let rows = cells.map { "<tr><td><b>\($0.0)：</b></td><td>\($0.1)</td></tr>" }
        return "<table class=\"bd1\"><tbody>\(rows.joined(separator: "\n"))</tbody></table>"
    }

    private func dates(_ dice: inout Dice) -> [(String, String)] {
        var dates: [(String, String)] = []
        let form = dice.one(of: [DateForm.iso, .chinese, .chinesePadded])
        if let issued = content.issued {
            dates.append((dice.one(of: ["成文日期", "发文日期", "生成日期"]), dice.write(issued, as: form)))
        }
        if content.isDateShown {
            dates.append((dice.one(of: ["发布日期", "发布日期", "公开日期", "发布时间"]), dice.write(content.published, as: form)))
        }
        return dates
    }

    private func list(_ cells: [(String, String)]) -> String {
        "<ul class=\"xxgk_head\">" + cells.map { "<li><b>\($0.0)：</b><span>\($0.1)</span></li>" }.joined() + "</ul>"
    }
}
