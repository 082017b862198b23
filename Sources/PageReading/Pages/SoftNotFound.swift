/// Recognises answers that say with status 200 that there is no page.
struct SoftNotFound {
    let survey: PageSurvey
    let titles: [String]
    let rows: Int

    /// Below so many bytes of text a page is a notice, not a document.
    private static let noticeBytes: Int32 = 1_500
    /// So many bytes outside links a template may print around a notice.
    private static let templateBytes: Int32 = 700

    private static let absences: [StaticString] = [
        "页面不存在", "页面没有找到", "页面未找到", "页面找不到", "找不到页面", "找不到该页", "找不到您", "找不到网页", "没有找到您", "没有找到该", "您访问的页面", "您要访问的页面",
        "您查找的页面",
        "您所访问的页面", "您访问的网页", "你访问的页面", "您请求的页面", "无法找到该页", "无法找到网页", "无法找到您", "文件不存在", "信息不存在", "内容不存在", "文章不存在",
        "栏目不存在", "资源不存在",
        "链接不存在", "该信息已删除", "信息已被删除", "内容已被删除", "文章已被删除", "页面已删除", "页面已被删除", "已被移除或", "not found", "cannot be found",
        "can't be found", "系统繁忙",
        "系统异常", "系统错误", "服务器错误", "服务器内部错误", "程序出错", "internal server error", "bad gateway", "service unavailable",
        "service temporarily",
        "gateway time-out", "http status 404", "http status 500", "网站正在维护", "系统正在维护", "系统维护中，", "网站维护中，", "网站正在建设",
        "网站建设中，",
        "站点已关闭", "网站已关闭", "网站暂时无法", "抱歉，您", "页面走丢",
        "页面丢失", "页面出错", "出错了", "暂时无法访问", "it works!", "welcome to nginx",
    ]

    /// The words that say it; nil on any other page.
    func evidence() -> String? {
        let text = survey.textBefore.last ?? 0
        for title in titles where title.count <= 30 && text < Self.templateBytes {
            let folded = PageWords.folded([title])
            if folded.starts(with: "404".utf8) || folded.starts(with: "500".utf8) { return title }
            if let word = folded.span.first(of: Self.absences) { return word.description }
        }
        guard survey.paragraphBytes < 450, text < Self.noticeBytes else { return nil }
        // Beside rows or dates, which may be a list, only little text is a notice.
        let isAlone = rows < 3 && survey.dates.isEmpty
        guard isAlone || text < Self.templateBytes else { return nil }
        return PageWords.outsideLinks(survey).span.first(of: Self.absences)?.description
    }
}
