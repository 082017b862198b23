import Supervision

/// Recognises pages with which a shield asks the reader for proof: never content, never worked around.
///
/// A shield's script also stands in pages that it serves in full; only a page without text is refused.
enum Challenge {
    private static let scriptMarks: [StaticString] = [
        "$_ts", "__jsluid", "__jsl_clearance", "_jsl", "/cdn-cgi/challenge", "_guard/", "acw_sc__v2", "yunsuo_session",
    ]

    private static let words: [StaticString] = [
        "人机验证", "安全验证", "访问验证", "请完成验证", "滑动验证", "请开启javascript", "请启用javascript", "浏览器安全检查", "checking your browser",
        "just a moment", "您的访问被拦截", "访问被拦截", "请求被拦截", "疑似攻击", "访问过于频繁", "访问频率过高", "创宇盾", "安全狗", "云防护", "waf",
        "access denied",
        "请输入验证码",
    ]

    static func signs(in survey: PageSurvey) -> [PageSign] {
        let document = survey.document
        for script in survey.scripts {
            let text = document.bytes.span.extracting(document.textRange(script))
            if let mark = text.first(of: scriptMarks) { return [PageSign(.challengeScript, evidence: mark.description)] }
        }
        for meta in survey.metas where document.string(.mark, of: meta) == "m" {
            return [PageSign(.challengeScript, evidence: "meta r=m")]
        }
        return []
    }

    /// The words of a page that asks for proof and says little else.
    static func notice(titles: [String], survey: PageSurvey, printedBytes: Int) -> String? {
        guard printedBytes < 1_200, survey.dates.count < 3 else { return nil }
        let text = PageWords.folded(titles: titles, survey)
        return text.span.first(of: words)?.description
    }
}
