/// Pages that say that there is nothing, and pages that say nothing.
enum NoticeMarkup {
    static func fill(_ draft: inout PageDraft, _ family: NoPageFamily, _ dice: inout Dice) {
        draft.windowTitle = draft.agency.place + "人民政府"
        switch family {
        case .notFound:
            draft.windowTitle = dice.one(of: ["404", "404 Not Found", "404错误页面", "页面不存在", "出错了"])
            draft.main = dice.one(of: [
                "<div class=\"err\"><h1>404</h1><p>您访问的页面不存在或已被删除！</p><a href=\"/\">返回首页</a></div>",
                "<center><h1>404 Not Found</h1></center><hr><center>nginx</center>",
                "<p>抱歉，您要访问的页面已删除或不可用。</p><p><span id=\"s\">5</span>秒后自动跳转到<a href=\"/\">首页</a></p>",
            ])
        case .notFoundInFrame:
            draft.hasFrame = true
            draft.main = dice.one(of: [
                "<div class=\"error\"><img src=\"/images/404.png\"><p>抱歉，您访问的页面不存在</p></div>",
                "<div class=\"tip\">对不起，您访问的页面找不到了，可能已被删除或更名。</div>",
            ])
        case .deleted: draft.main = "<div class=\"tips\">该信息已删除或已下架！<a href=\"javascript:history.back()\">返回</a></div>"
        case .busy: draft.main = "<p>系统繁忙，请稍后再试！</p>"
        default:
            draft.windowTitle = "网站维护公告"
            draft.main = "<div><h2>网站维护公告</h2><p>尊敬的用户：网站正在维护升级中，给您带来的不便敬请谅解。</p></div>"
        }
    }

    static func fillOthers(_ draft: inout PageDraft, _ family: NoPageFamily, _ dice: inout Dice) {
        switch family {
        case .login:
            draft.windowTitle = dice.one(of: ["用户登录", "统一身份认证平台"])
            draft.main =
                "<form action=\"/login\" method=\"post\"><label>用户名</label><input name=\"u\"><label>密码</label>"
                + "<input type=\"password\" name=\"p\"><input name=\"code\"><button>登录</button></form>"
        case .jump: draft.main = "<script>window.location.href=\"/index.html\";</script>"
        case .refresh:
            draft.head = "<meta http-equiv=\"refresh\" content=\"0;url=/col/col\(dice.digits(4))/index.html\">"
        case .frames:
            draft.main =
                "<iframe src=\"/list.jsp?cat=\(dice.digits(5))\" width=\"100%\" height=\"900\" frameborder=\"0\"></iframe>"
        case .blank: draft.main = "<div class=\"main\">&nbsp;</div>"
        default: break
        }
    }
}
