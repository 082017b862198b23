import Supervision

/// Decides what a page is by its form, and what is remarkable about it.
struct PageClassifier {
    let survey: PageSurvey
    let metadata: PageMetadata
    let found: ListReader.Found
    let titles: [String]
    let address: WebAddress?

    /// Below so many bytes of text a page is a notice, not a document.
    private static let noticeBytes = 1_500

    private var document: HTMLDocument { survey.document }

    /// All bytes of printed text, links included, estimated.
    private var printedBytes: Int {
        Int(survey.textBefore.last ?? 0) + survey.links.reduce(0) { $0 + $1.characters * 3 }
    }

    func verdict() -> (kind: PageKind, signs: [PageSign]) {
        var signs = Challenge.signs(in: survey)
        if survey.hasPasswordField { signs.append(PageSign(.loginForm, evidence: "type=password")) }
        if found.isInComment { signs.append(PageSign(.listInComment, evidence: "\(found.rows.count) rows")) }
        if let script = redirect() { signs.append(PageSign(.redirectScript, evidence: script)) }
        let kind = kind(&signs)
        return (kind, signs)
    }

    private func kind(_ signs: inout [PageSign]) -> PageKind {
        let isMeagre = printedBytes < 240 && found.rows.isEmpty
        if isMeagre, signs.contains(where: { $0.name == .challengeScript }) { return .challenge }
        if let evidence = Challenge.notice(titles: titles, survey: survey, printedBytes: printedBytes) {
            signs.append(PageSign(.challengeScript, evidence: evidence))
            return .challenge
        }
        if let evidence = softNotFound() {
            signs.append(PageSign(.softNotFound, evidence: evidence))
            return .notFound
        }
        if metadata.articleTitle != nil, !isListDespiteLabels { return .article }
        if isList { return .list }
        if let evidence = TemplateSigns.evidence(in: survey, address: address) {
            signs.append(PageSign(.scriptOnly, evidence: evidence))
            return .scriptOnly
        }
        if printedBytes == 0, document.first(.img) == nil { return .empty }
        return isArticle ? .article : .other
    }

    /// Whether the rows are the page's matter, and not links beside an article.
    private var isList: Bool {
        guard !found.rows.isEmpty, !found.isBeside else { return false }
        if metadata.isColumn { return true }
        let rows = found.rows.count
        return survey.paragraphBytes < 900 || survey.paragraphBytes < rows * 900
    }

    /// Templates put an article's labels on their columns too: many dated rows and no text make a list.
    private var isListDespiteLabels: Bool {
        let column = metadata.columnName ?? metadata.siteName
        return found.datedRows >= 5 && survey.paragraphBytes < 600 && !found.isBeside && metadata.articleTitle == column
    }

    private var isArticle: Bool {
        survey.paragraphBytes > 200 || printedBytes > 600 || document.first(.table) != nil && printedBytes > 100
    }

    private static let absences: [StaticString] = [
        "页面不存在", "页面没有找到", "页面未找到", "找不到页面", "您访问的页面", "您要访问的页面", "您查找的页面", "您所访问的页面", "无法找到该页", "文件不存在", "信息不存在",
        "内容不存在", "该信息已删除", "not found", "系统繁忙", "网站正在维护", "抱歉，您", "页面走丢", "页面已删除",
    ]

    private func softNotFound() -> String? {
        for title in titles where title.utf8.count < 120 {
            let folded = title.utf8.map { ASCII.lowercased($0) }
            if folded.starts(with: "404".utf8), folded.count < 40 { return title }
            if let word = folded.span.first(of: Self.absences) { return word.description }
        }
        guard printedBytes < Self.noticeBytes, found.rows.count < 3 else { return nil }
        return PageWords.folded(titles: [], survey).span.first(of: Self.absences)?.description
    }

    /// A page that shows nothing and sends the reader elsewhere.
    private func redirect() -> String? {
        guard printedBytes < 200 else { return nil }
        if let refresh = metadata.refresh { return refresh }
        let bytes = document.bytes.span
        let patterns: [StaticString] = ["location.href", "location.replace", "window.location", "top.location"]
        for script in survey.scripts {
            let text = bytes.extracting(document.textRange(script))
            for pattern in patterns {
                if let index = text.firstIndex(of: pattern) {
                    return text.string(index..<min(index + 80, text.count))
                }
            }
        }
        return nil
    }
}
