/// Pagers that scripts draw, and links that only scripts follow.
enum ScriptedPager {
    static func markup(_ content: ListContent, _ dice: inout Dice) -> String {
        let total = content.rowsTotal
        let pages = content.pages
        let page = content.page
        let size = content.perPage
        return switch dice.number(0...11) {
        case 0:
            "<div id=\"page\"></div><script>laypage.render({elem:'page',count:\(total),limit:\(size),curr:\(page)});</script>"
        case 1:
            "<div class=\"M-box\"></div><script>$('.M-box').pagination({pageCount:\(pages),current:\(page),jump:true,coping:true});</script>"
        case 2:
            "<ul id=\"pg\"></ul><script>$('#pg').twbsPagination({totalPages:\(pages),visiblePages:5,startPage:\(page)});</script>"
        case 3:
            "<div id=\"Pagination\"></div><script>$(\"#Pagination\").pagination(\(total),{items_per_page:\(size),current_page:\(page - 1)});</script>"
        case 4:
            "<script>var totalPage = \"\(pages)\"; var curPage = \"\(page)\"; var pageSize = \"\(size)\";</script><div id=\"pageDiv\"></div>"
        case 5: onclick(content)
        case 6: select(content)
        case 7:
            pages > 1
                ? "<div class=\"more\"><a href=\"javascript:loadMore()\">\(dice.one(of: ["加载更多", "查看更多", "点击加载更多"]))</a></div>"
                : ""
        case 8:
            "<div id=\"AspNetPager1\">共<font color=\"red\">\(pages)</font>页 <a disabled>首页</a> \(postback(content))</div>"
        case 9: "<div class=\"page\"><span>共 \(total) 条数据</span><span>每页 \(size) 条</span><span>第 \(page) 页</span></div>"
        case 10:
            "<script>$(function(){ pagination({total: \(total), pageSize: \(size), pageNumber: \(page)}); });</script>"
        default:
            "<input type=\"hidden\" id=\"totalpage\" value=\"\(pages)\"><input type=\"hidden\" id=\"currpage\" value=\"\(page)\"><div class=\"fy\"></div>"
        }
    }

    private static func onclick(_ content: ListContent) -> String {
        guard content.page < content.pages else { return "<div class=\"page\"><a class=\"disabled\">下一页</a></div>" }
        return "<div class=\"page\"><a href=\"javascript:void(0)\" onclick=\"goPage(\(content.page + 1))\">下一页</a>"
            + "<a href=\"#\" onclick=\"goPage(\(content.pages))\">尾页</a></div>"
    }

    private static func postback(_ content: ListContent) -> String {
        guard content.page < content.pages else { return "<a disabled=\"disabled\">下一页</a>" }
        return "<a href=\"javascript:__doPostBack('AspNetPager1','\(content.page + 1)')\">下一页</a>"
    }

    private static func select(_ content: ListContent) -> String {
        let options = (1...max(content.pages, 1)).map { number in
            "<option value=\"\(number)\"\(number == content.page ? " selected" : "")>第\(number)页</option>"
        }
        return
            "<div class=\"page\">转到<select onchange=\"location.href='?p='+this.value\">\(options.joined())</select></div>"
    }
}
