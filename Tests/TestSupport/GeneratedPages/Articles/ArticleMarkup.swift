import Supervision

/// The matter of an article in the containers of the publishing systems.
struct ArticleMarkup {
    let content: ArticleContent

    func text(of family: ArticleFamily, _ dice: inout Dice) -> String {
        let line = DateLine.any(content, &dice).markup
        let title = Markup.escaped(content.title)
        let body = content.body
        return switch family {
        case .trs: trs(title, line, body, &dice)
        case .trsOld:
            "<div class=\"xl_title\">\(title)</div><div class=\"xl_xx\">\(line)</div><div class=\"TRS_Editor\">\(body)</div>"
        case .ucap: ucap(title, line, body, &dice)
        case .hanweb, .hanwebOld, .jpaas: hanweb(title, line, body, family)
        case .vsb: visualSiteBuilder(title, line, body, &dice)
        case .epoint:
            "<div class=\"ewb-article\"><h2 class=\"ewb-article-tt\">\(title)</h2><div class=\"ewb-article-info\">\(body)</div></div>"
        case .gkmlpt:
            "<div class=\"article\"><h1 class=\"title\">\(title)</h1><div class=\"article-content\">\(body)</div></div>"
        case .openness: openness(title, body, &dice)
        case .platform:
            IndexTable(content: content).markup(&dice) + "<h1>\(title)</h1><div class=\"zwgk_content\">\(body)</div>"
        case .platformTwice: platformTwice(title, body, &dice)
        case .govcnTable:
            IndexTable(content: content).bold(&dice) + "<table><tr><td id=\"UCAP-CONTENT\">\(body)</td></tr></table>"
        case .govcn:
            "<div class=\"article oneColumn\"><h1>\(title)</h1><div class=\"pages-date\">\(line)</div><div class=\"pages_content\" id=\"UCAP-CONTENT\">\(body)</div></div>"
        case .nestedTables: nestedTables(title, line, body)
        case .siteFactory:
            "<div class=\"c_title_text\"><span>\(title)</span></div><div class=\"property\">\(line)</div><div id=\"fontzoom\">\(body)</div>"
        case .queryString:
            "<div class=\"nr\"><p class=\"bt\" align=\"center\"><b>\(title)</b></p><p class=\"sj\" align=\"center\">\(line)</p><div class=\"wz\">\(body)</div></div>"
        case .framework: framework(title, line, body)
        case .plain: "<h1>\(title)</h1><p class=\"info\">\(line)</p>\(body)"
        }
    }

    private func trs(_ title: String, _ line: String, _ body: String, _ dice: inout Dice) -> String {
        let container = dice.one(of: ["view TRS_UEDITOR trs_paper_default", "trs_editor_view TRS_UEDITOR trs_web"])
        let pager =
            dice.chance(40)
            ? "<script>createPageHTML(1, 0, \"t\(dice.digits(8))_\(dice.digits(6))\", \"html\");</script>" : ""
        return
            "<div class=\"article\"><h1 class=\"article-title\">\(title)</h1><div class=\"article-info\">\(line)</div>"
            + "<div class=\"\(container)\">\(body)</div>\(pager)<div class=\"fj\"><h4>附件下载</h4><ul></ul></div></div>"
    }

    private func ucap(_ title: String, _ line: String, _ body: String, _ dice: inout Dice) -> String {
        let wrapped = dice.chance(50) ? "<ucapcontent>\(body)</ucapcontent>" : "<div id=\"UCAP-CONTENT\">\(body)</div>"
        return "<div class=\"main-box\"><ucaptitle><h3 class=\"tit\">\(title)</h3></ucaptitle>"
            + "<div class=\"info\"><div class=\"left\">\(line)</div></div>\(wrapped)</div>"
    }

    private func hanweb(_ title: String, _ line: String, _ body: String, _ family: ArticleFamily) -> String {
        switch family {
        case .hanweb:
            "<div class=\"con-title\"><!--<$[标题]>begin--><p class=\"con-title\">\(title)</p><!--<$[标题]>end--></div>"
                + "<p class=\"explain\"><!--<$[信息来源]>begin-->\(line)<!--<$[信息来源]>end--></p>"
                + "<div id=\"zoom\"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin-->\(body)<!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div>"
        case .hanwebOld:
            "<table width=\"100%\"><tr><td class=\"title\" align=\"center\"><!--<$[标题]>begin-->\(title)<!--<$[标题]>end--></td></tr>"
                + "<tr><td align=\"center\">\(line)</td></tr><tr><td class=\"bt_content\"><div id=\"zoom\">\(body)</div></td></tr></table>"
        default:
            "<div class=\"main-fl bt-left\"><h2 class=\"art-title\">\(title)</h2><div class=\"art-info\">\(line)</div>"
                + "<div class=\"art_con bt_content\" id=\"zoom\"><meta name=\"ContentStart\">\(body)<meta name=\"ContentEnd\"></div></div>"
        }
    }

    private func visualSiteBuilder(_ title: String, _ line: String, _ body: String, _ dice: inout Dice) -> String {
        let counter = "<script>_showDynClicks(\"wbnews\", \(dice.digits(10)), \(dice.digits(4)))</script>"
        return
            "<form name=\"_newscontent_fromname\"><script language=\"javascript\" src=\"/system/resource/js/news/mp4video.js\"></script>"
            + "<div class=\"main_contit\"><h2>\(title)</h2><p>\(line)\(counter)</p></div>"
            + "<div class=\"main_conDiv\" id=\"vsb_content\"><div class=\"v_news_content\">\(body)</div></div></form>"
    }

    private func openness(_ title: String, _ body: String, _ dice: inout Dice) -> String {
        "<div class=\"xxgk_con\">\(IndexTable(content: content).markup(&dice))<h1 class=\"newstitle\">\(title)</h1>"
            + "<div class=\"wzcon j-fontContent\">\(body)</div></div>"
    }

    /// The same table for wide and for narrow screens, the body twice as well.
    private func platformTwice(_ title: String, _ body: String, _ dice: inout Dice) -> String {
        let table = IndexTable(content: content).markup(&dice)
        return "<div class=\"pc\">\(table)</div><div class=\"phone\" style=\"display:none\">\(table)</div>"
            + "<h2 class=\"bt\">\(title)</h2><div id=\"zhengwen\">\(body)</div>"
    }

    private func nestedTables(_ title: String, _ line: String, _ body: String) -> String {
        "<TABLE width=\"100%\"><TBODY><TR><TD><TABLE width=\"96%\" align=\"center\"><TBODY>"
            + "<TR><TD align=\"center\" class=\"title14\"><STRONG>\(title)</STRONG></TD></TR>"
            + "<TR><TD align=\"center\" bgcolor=\"#eeeeee\">\(line)</TD></TR><TR><TD class=\"content\"><DIV>\(body)</DIV></TD></TR>"
            + "</TBODY></TABLE></TD></TR></TBODY></TABLE>"
    }

    /// Two tabs of the same report: a picture of the paper, and the text.
    private func framework(_ title: String, _ line: String, _ body: String) -> String {
        "<div ms-controller=\"detail\"><h2 class=\"title\">\(title)</h2><div class=\"titlebar\"><span class=\"time\">\(line)</span></div>"
            + "<ul class=\"tab\"><li>全真版</li><li>文字版</li></ul><div class=\"qz\" ms-visible=\"tab==0\"><iframe src=\"/pdf/web/viewer.html?file=P0.pdf\"></iframe></div>"
            + "<div class=\"detail_content wz\" ms-visible=\"tab==1\"><div class=\"TRS_UEDITOR trs_paper_default\">\(body)</div></div>"
            + "<div class=\"fjxz\" ms-if=\"hasFile\"><h3>附件下载</h3><ul></ul></div></div>"
    }
}
