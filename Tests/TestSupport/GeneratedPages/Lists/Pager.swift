/// How a list says that it has more pages.
struct Pager {
    private let content: ListContent

    init(_ content: ListContent) {
        self.content = content
    }

    func markup(of family: ListFamily, _ dice: inout Dice) -> String {
        switch family {
        case .createPage4: createPage4(&dice)
        case .createPage6: createPage6(&dice)
        case .countPage: countPage
        // These write how many there are into their own scripts.
        case .dynamicStatic, .jpage, .jpageMore: ""
        case .ucapComment: ""
        case .scriptedPager: ScriptedPager.markup(content, &dice)
        case .vsb: visualSiteBuilder
        case .siteFactory, .session: printed(&dice)
        default: any(&dice)
        }
    }

    private func any(_ dice: inout Dice) -> String {
        if content.pages == 1, dice.chance(60) { return "" }
        return switch dice.number(0...4) {
        case 0: createPage4(&dice)
        case 1: countPage
        case 2: printed(&dice)
        case 3: visualSiteBuilder
        default: links(&dice)
        }
    }

    func createPage4(_ dice: inout Dice) -> String {
        let definition =
            dice.chance(50)
            ? "function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){\n"
                + "if(_nPageCount == null || _nPageCount<=1){return;}\nvar nCurrIndex = _nCurrIndex || 0;\n"
                + "document.write(\"<a href=\\\"\"+_sPageName+\".\"+_sPageExt+\"\\\">首页</a>\");\n}\n"
            : ""
        let space = dice.one(of: ["", " "])
        let quote = dice.one(of: ["\"", "'"])
        let call =
            "createPageHTML(\(content.pages),\(space)\(content.page - 1),\(space)\(quote)index\(quote),\(space)\(quote)html\(quote));"
        return "<div class=\"page\"><script>\n\(definition)\(call)\n</script></div>"
    }

    func createPage6(_ dice: inout Dice) -> String {
        "<div id=\"page_div\"></div>\n<script>\(dice.chance(50) ? "//分页\n" : "")createPageHTML('page_div',\(content.pages), "
            + "\(content.page),'zwgklist','shtml',\(content.rowsTotal));</script>"
    }

    private var countPage: String {
        """
        <script>
        var currentPage = \(content.page - 1);//所在页从0开始
        var prevPage = currentPage-1//上一页
        var nextPage = currentPage+1//下一页
        var countPage = \(content.pages)//共多少页
        var countnum = \(content.rowsTotal)
        document.write("共"+countPage+"页");
        if(countPage>1&&currentPage!=0) document.write("<a href=\\"index.html\\">首页</a>");
        if(currentPage<(countPage-1)) document.write("<a href=\\"index_"+nextPage+".html\\">下一页</a>");
        </script>
        """
    }

    private var visualSiteBuilder: String {
        let next =
            content.page < content.pages
            ? "<a href=\"xxgknb/\(content.pages - content.page).htm\" class=\"Next\">下页</a><a href=\"xxgknb/1.htm\" class=\"Next\">尾页</a>"
            : "<span class=\"NextDisabled\">下页</span><span class=\"NextDisabled\">尾页</span>"
        return
            "<table><tr><td id=\"fanye\" nowrap>共\(content.rowsTotal)条&nbsp;&nbsp;\(content.page)/\(content.pages)&nbsp;</td>"
            + "<td><span class=\"PrevDisabled\">首页</span><span class=\"PrevDisabled\">上页</span>\(next)</td></tr></table>"
    }

    private func printed(_ dice: inout Dice) -> String {
        let total = content.rowsTotal
        let pages = content.pages
        let words = dice.one(of: [
            "共\(total)条记录 第\(content.page)/\(pages)页",
            "共 <b>\(total)</b> 条信息 &nbsp;页次：<b>\(content.page)</b>/\(pages)页 \(content.perPage)条/页",
            "总记录数：\(total) 总页数：\(pages) 当前页：\(content.page)", "第\(content.page)页 共\(pages)页 共\(total)条",
            "<span class=\"total\">共\(total)条</span><span>\(content.page)/\(pages)</span>",
        ])
        let next =
            content.page < pages
            ? "<a href=\"?page=\(content.page + 1)\">下一页</a> <a href=\"?page=\(pages)\">末页</a>" : "下一页 末页"
        return "<div class=\"pages\">\(words) 首页 上一页 \(next)</div>"
    }

    /// Numbers alone: no total is written.
    private func links(_ dice: inout Dice) -> String {
        let first = max(1, content.page - 2)
        let numbers = (first...min(max(content.pages, 1), first + 5)).map { number in
            number == content.page
                ? "<span class=\"current\">\(number)</span>" : "<a href=\"index_\(number - 1).html\">\(number)</a>"
        }
        let next =
            content.page < content.pages
            ? dice.one(of: [
                "<a href=\"index_\(content.page).html\">下一页</a>",
                "<a href=\"index_\(content.page).html\" class=\"next\">&gt;</a>",
            ]) : ""
        return "<div class=\"pagination\">\(numbers.joined(separator: "\n"))\(next)</div>"
    }
}
