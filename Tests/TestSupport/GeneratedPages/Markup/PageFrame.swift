import Supervision

/// Menu, place in the site, boxes beside the matter, footer: what stands on every page and is not its matter.
struct PageFrame {
    let draft: PageDraft

    func markup(_ dice: inout Dice) -> String {
        let parts = [
            menu(&dice), breadcrumb(&dice), content(&dice), footer(&dice), scripts(&dice),
        ]
        return Markup.lines(parts)
    }

    private func content(_ dice: inout Dice) -> String {
        let box = dice.chance(30) ? sideBox(&dice) : yearMenu(&dice)
        let isLeft = dice.chance(50)
        let main =
            "<div class=\"\(dice.one(of: ["main", "content", "right_con", "list-box", "con"]))\">\n\(draft.main)\n</div>"
        guard !box.isEmpty else { return main }
        return "<div class=\"wrap clearfix\">\n" + (isLeft ? box + "\n" + main : main + "\n" + box) + "\n</div>"
    }

    private func menu(_ dice: inout Dice) -> String {
        let items = InventedText.menu.shuffled(with: &dice).prefix(dice.number(5...12))
        let links = items.map { item in
            let path = "/\(dice.hex(4))/"
            return dice.chance(50)
                ? "<li><a href=\"\(path)\">\(item)</a></li>"
                : "<li class=\"nav\"><a href=\"\(path)index.html\" target=\"_self\">\(item)</a></li>"
        }
        let day = dice.chance(15) ? "<div class=\"today\">今天是2026年11月20日 星期五</div>" : ""
        if !day.isEmpty { _ = dice.write(Dice.day(2026, 11, 20), as: .iso) }
        return "<div class=\"header\">\(day)<div class=\"logo\"><a href=\"/\"><img src=\"/images/logo.png\"></a></div>"
            + "<ul class=\"nav\">\n\(links.joined(separator: "\n"))\n</ul></div>"
    }

    private func breadcrumb(_ dice: inout Dice) -> String {
        let crumbs = ["首页", "政务公开", draft.columnName]
        let separator = dice.one(of: [" &gt; ", "&nbsp;&gt;&nbsp;", " » ", " / ", "&gt;&gt;"])
        let links = crumbs.map { "<a href=\"../\" class=\"CurrChnlCls\">\($0)</a>" }.joined(separator: separator)
        let label = dice.one(of: ["当前位置：", "您的位置：", "您当前所在的位置:", "位置："])
        return "<div class=\"\(dice.one(of: ["position", "crumbs", "dqwz"]))\">\(label)\(links)</div>"
    }

    /// Dated links that belong to other columns.
    private func sideBox(_ dice: inout Dice) -> String {
        let title = dice.one(of: ["最新信息", "热点推荐", "相关链接", "通知公告", "热门排行"])
        let form = dice.one(of: [DateForm.iso, .slashes])
        let items = (0..<dice.number(3...6)).map { _ in
            let agency = draft.agency.sibling(&dice)
            let date = dice.write(dice.day(ofYear: 2026), as: form)
            let link = "<a href=\"/tzgg/202601/t\(dice.digits(7)).html\">\(InventedText.notice(by: agency, &dice))</a>"
            return "<li>\(link)<span>\(date)</span></li>"
        }
        let name = dice.one(of: ["sidebar", "side", "left_box", "aside", "hot"])
        return "<div class=\"\(name)\"><h3>\(title)</h3><ul>\(items.joined())</ul></div>"
    }

    private func yearMenu(_ dice: inout Dice) -> String {
        guard dice.chance(20) else { return "" }
        let items = (2015...2025).reversed().map { "<li><a href=\"/nb/c\($0)/list.shtml\">\($0)年</a></li>" }
        return "<div class=\"left_menu\"><h2>政府信息公开</h2><ul>\(items.joined(separator: "\n"))</ul></div>"
    }

    private func footer(_ dice: inout Dice) -> String {
        let friends = (0..<dice.number(0...6)).map { _ in
            "<a href=\"http://\(dice.hex(5)).gov.example/\">\(InventedAgency.any(&dice).name)</a>"
        }
        let record = "ICP备\(dice.digits(8))号-1"
        return "<div class=\"footer\"><div class=\"links\">友情链接：\(friends.joined(separator: "&nbsp;|&nbsp;"))</div>"
            + "<p>版权所有：\(draft.agency.name)\u{3000}主办单位：\(draft.agency.place)人民政府办公室</p>"
            + "<p>网站标识码：\(dice.digits(10))\u{3000}\(record)\u{3000}公网安备 \(dice.digits(14))号</p></div>"
    }

    private func scripts(_ dice: inout Dice) -> String {
        let counter = "<script>var _hmt=_hmt||[];(function(){var s=\"//hm.example/h.js?\(dice.hex(32))\";})();</script>"
        let old = "<!--[if lt IE 9]><script src=\"/js/html5.js\"></script><![endif]-->"
        return dice.chance(50) ? counter : old + "\n<script src=\"/js/jquery.min.js\"></script>"
    }
}

extension Array {
    func shuffled(with dice: inout Dice) -> [Element] {
        var rest = self
        var shuffled: [Element] = []
        while !rest.isEmpty { shuffled.append(rest.remove(at: dice.number(0...rest.count - 1))) }
        return shuffled
    }
}
