import Supervision

/// Recognises pages with which a shield asks the reader for proof, or refuses: never content, never worked around.
///
/// A shield's script also stands in pages that it serves in full; only a page without text is refused.
enum Challenge {
    private static let scriptMarks: [StaticString] = [
        "$_ts", "__jsluid", "__jsl_clearance", "_jsl", "/cdn-cgi/challenge", "_guard/", "acw_sc__v2", "yunsuo_session",
    ]
    /// Marks that are looked for on pages without text only.
    private static let rareMarks: [StaticString] = [
        "aliyun_waf", "waf_captcha", "cdn_sec_tc", "C3VK", "safeline", "btwaf", "geetest", "captcha", "slide_verify",
    ]

    /// What only a shield says to its reader.
    private static let refusals: [StaticString] = [
        "您的访问请求被拦截", "您的访问被拦截", "您的请求被拦截", "访问请求被拦截", "您的访问被阻断", "访问被拦截", "请求被拦截", "请求已被拦截", "已被拦截", "疑似攻击行为", "疑似黑客攻击",
        "疑似攻击", "请求带有不合法参数", "网站管理员设置拦截", "请求可能对网站造成威胁", "可能对网站造成安全威胁", "管理员设置的策略阻断", "包含危险的攻击请求",
        "访问过于频繁", "访问频率过高", "访问频率过快", "请求过于频繁", "操作过于频繁", "访问次数过多", "访问ip已被", "ip已被", "非法请求", "禁止访问",
        "请完成验证", "请完成安全验证", "完成以下验证", "请拖动滑块", "向右滑动", "拖动滑块完成", "点击按钮进行验证", "请进行人机验证", "正在进行安全检", "正在检查您的浏览器",
        "浏览器安全检查",
        "请开启javascript", "请启用javascript", "checking your browser", "just a moment", "ddos protection by",
        "you have been blocked", "the requested url was rejected", "request rejected", "enable javascript and cookies",
        "403 forbidden", "access denied", "attention required", "not acceptable!", "security check",
    ]

    /// What a shield prints, and others speak of.
    private static let words: [StaticString] = [
        "人机验证", "安全验证", "访问验证", "滑动验证", "滑块验证", "图形验证码", "创宇盾", "安全狗", "云锁", "网站卫士", "知道创宇", "云防护", "防火墙拦截", "网站防火墙",
        "web应用防火墙",
        "web应用防护", "captcha", "waf",
    ]

    /// So many bytes of paragraphs explain a refusal; more are a document.
    private static let noticeParagraphs = 450
    /// Below so many bytes a page that speaks of a shield says nothing else.
    private static let littleText = 400

    static func signs(in survey: PageSurvey) -> [PageSign] {
        let document = survey.document
        let isBare = (survey.textBefore.last ?? 0) < 240 && survey.links.count < 12
        for script in survey.scripts {
            let text = document.bytes.span.extracting(document.textRange(script))
            if let mark = text.first(of: scriptMarks) ?? (isBare ? text.first(of: rareMarks) : nil) {
                return [PageSign(.challengeScript, evidence: mark.description)]
            }
        }
        for meta in survey.metas where document.string(.mark, of: meta) == "m" {
            return [PageSign(.challengeScript, evidence: "meta r=m")]
        }
        return []
    }

    /// The script of a page without text that sets a cookie and loads the page again; nil where there is none.
    static func reloader(in survey: PageSurvey) -> String? {
        let bytes = survey.document.bytes.span
        for script in survey.scripts {
            let text = bytes.extracting(survey.document.textRange(script))
            guard text.contains("document.cookie") else { continue }
            let patterns: [StaticString] = [
                "location.reload", "location.href=", "location.href =", "location.replace", "location=", "setTimeout",
            ]
            if let pattern = text.first(of: patterns) { return "document.cookie, \(pattern)" }
        }
        return nil
    }

    /// The words of a page that asks for proof and says little else.
    static func notice(titles: [String], survey: PageSurvey, printedBytes: Int) -> String? {
        guard printedBytes < 1_200, survey.dates.count < 3, survey.links.count < 12 else { return nil }
        let hasParagraphs = survey.paragraphBytes > noticeParagraphs
        let text = hasParagraphs ? PageWords.folded(titles.prefix(1)) : PageWords.folded(titles: titles, survey)
        if let refusal = text.span.first(of: refusals) { return refusal.description }
        let isTitled = titles.first.map { $0.count <= 10 } ?? false
        guard printedBytes < littleText || isTitled else { return nil }
        let head = isTitled && printedBytes >= littleText ? PageWords.folded(titles.prefix(1)) : text
        return head.span.first(of: words)?.description
    }
}
