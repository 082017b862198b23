import Supervision

/// What the class, the id or the role of an element says about the part of the page that it is.
struct RegionHint: OptionSet, Sendable {
    let rawValue: UInt8
    /// Navigation, breadcrumb, search, login, share buttons, header and footer of the site.
    static let chrome = RegionHint(rawValue: 1)
    /// A box beside the main matter: hot, related, recommended.
    static let aside = RegionHint(rawValue: 2)
    /// A container that publishing systems put the main text into.
    static let content = RegionHint(rawValue: 4)
    /// A headline.
    static let title = RegionHint(rawValue: 8)

    private static let chromeWords: [StaticString] = [
        "nav", "menu", "foot", "breadcrumb", "crumb", "copyright", "sitemap", "friend", "yqlj", "login", "share",
        "search", "header", "toolbar", "dqwz", "weizhi", "curpos", "position", "topbar", "daohang", "bshare", "bdshare",
        "logo", "location", "bottom",
    ]
    private static let asideWords: [StaticString] = [
        "side", "aside", "hot", "relat", "xglj", "xgwz", "xgxx", "xgyd", "recommend", "tuijian", "rank", "lmenu",
        "leftbox",
        "message", "liuyan",
    ]
    private static let contentWords: [StaticString] = [
        "trs_editor", "trs_ueditor", "zoom", "ucap-content", "ucapcontent", "vsb_content", "article-content",
        "article_content", "articlecontent", "detailcontent", "detail-content", "detail_content", "news_content",
        "newscontent", "news-content", "con_text", "content_text", "content-text", "main_text", "bt_content",
        "artcontent", "art_content", "art_con", "zw_content", "view_content", "txt_content", "wz_content", "xl_content",
        "pages_content", "infocontent", "info-content", "info_content", "ewb-article-info", "xxgk_content", "zwnr",
        "textcontent", "contenttext", "articlebody", "article-body", "article_body", "article-main", "nr_content",
        "wzcon", "wz_con", "article-con", "article_con", "articlecon", "newscon", "news_con", "v_news_content",
        "fontzoom", "zhengwen", "detail_con", "txt_con", "article_txt", "article-txt", "view_con", "xl_con",
        "trs_paper",
        "nr_con", "detail_txt", "main-txt", "main_txt", "contentbox_text", "conzoom", "tys-main-zt-show",
    ]
    private static let titleWords: [StaticString] = [
        "title", "tit", "biaoti", "headline", "arti_title", "bt",
    ]

    /// The words by their first letter, so that a class is scanned once.
    private static let index: [[(word: StaticString, hint: RegionHint)]] = {
        var index = [[(word: StaticString, hint: RegionHint)]](repeating: [], count: 26)
        let groups = [(chromeWords, chrome), (asideWords, aside), (contentWords, content), (titleWords, title)]
        for (words, hint) in groups {
            for word in words {
                index[Int(word.withUTF8Buffer { $0[0] } - 0x61)].append((word, hint))
            }
        }
        return index
    }()

    static func hint(of name: Span<UInt8>) -> RegionHint {
        var hints: RegionHint = []
        for position in 0..<min(name.count, 200) {
            let letter = ASCII.lowercased(name[position])
            guard letter &- 0x61 < 26, begins(name, at: position) else { continue }
            for (word, hint) in index[Int(letter - 0x61)]
            where !hints.contains(hint) && name.hasIgnoringCase(word, at: position) {
                if hint == .title, !ends(name, at: position + word.utf8CodeUnitCount) { continue }
                hints.insert(hint)
            }
        }
        return hints
    }

    /// Whether a word can begin here: not within letters, except where a capital begins a word. Words of navigation
    /// are also read behind a prefix of the publisher (`leftnav`, `sx-navs`).
    private static func begins(_ name: Span<UInt8>, at index: Int) -> Bool {
        // `article-header` is the head of an article, `header-top` that of the site.
        if name.hasIgnoringCase("header", at: index) { return index == 0 || ASCII.isSpace(name[index - 1]) }
        guard index > 0, ASCII.isLetter(name[index - 1]) else { return true }
        if name[index] < 0x61, name[index - 1] >= 0x61 { return true }
        return name.hasIgnoringCase("nav", at: index) || name.hasIgnoringCase("menu", at: index)
            || name.hasIgnoringCase("foot", at: index) || name.hasIgnoringCase("crumb", at: index)
    }

    private static func ends(_ name: Span<UInt8>, at index: Int) -> Bool {
        index >= name.count || !ASCII.isLetter(name[index])
    }
}
