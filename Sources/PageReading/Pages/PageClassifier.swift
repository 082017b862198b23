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
        if isList, !isDrawnByScript { return .list }
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
        if found.isNamedByColumn {
            let names = titles + [metadata.columnName].compactMap { $0 }
            return names.contains { $0.contains("年报") || $0.contains("年度报告") }
        }
        if found.datedRows == 0, found.rows.count < 30, saysThatNothingIsThere { return false }
        if metadata.isColumn { return true }
        let rows = found.rows.count
        if hasParticulars, survey.paragraphBytes > 400 && rows < 15 || rows < 3 { return false }
        return survey.paragraphBytes < 900 || survey.paragraphBytes < rows * 900
    }

    private static let emptinesses: [StaticString] = ["暂无", "没有相关", "无相关", "没有找到", "没有查询到", "无数据", "无记录"]

    /// Whether a line of the main matter says that the list is empty: links without dates are none of it then.
    private var saysThatNothingIsThere: Bool {
        document.nodes.indices.contains { node in
            guard document.nodes[node].tag == .text, document.nodes[node].text.count <= 80, !survey.isChrome[node],
                !survey.isAside[node]
            else { return false }
            return document.bytes.span.extracting(document.textRange(node)).first(of: Self.emptinesses) != nil
        }
    }

    /// Whether the links that were found may be no more than the frame of a list that a script would draw, or a few
    /// dated ones a box beside it.
    private var isDrawnByScript: Bool {
        guard !found.isHidden, found.datedRows < 8 else { return false }
        let evidence =
            found.datedRows == 0
            ? TemplateSigns.evidence(in: survey, address: address) : TemplateSigns.rowEvidence(in: survey)
        guard evidence != nil else { return false }
        let finder = UndatedRowFinder(survey: found.survey)
        return found.rows.count { finder.isReport(found.survey.links[$0.link]) } * 2 < found.rows.count
    }

    /// Whether a date of publication with its label stands outside the rows, as an article's does.
    private var hasParticulars: Bool {
        let rows = found.isHidden ? [] : Set(found.rows.map(\.date))
        return survey.dates.indices.contains { index in
            let mark = survey.dates[index]
            guard !rows.contains(index), mark.link < 0, !survey.isChrome[mark.node], !survey.isAside[mark.node] else {
                return false
            }
            let text = document.bytes.span.extracting(document.textRange(mark.node))
            return DateLabel.first(in: text)?.kind == .publication || HeaderDate.hasCompanion(text)
        }
    }

    /// Templates put an article's labels on their columns too: many dated rows and no text make a list.
    private var isListDespiteLabels: Bool {
        guard found.datedRows >= 5, survey.paragraphBytes < 600, !found.isBeside, !hasParticulars else { return false }
        return metadata.articleTitle == metadata.columnName || metadata["pubdate"] == nil
    }

    private var isArticle: Bool {
        survey.paragraphBytes > 200 || printedBytes > 600 || document.first(.table) != nil && printedBytes > 100
            || hasParticulars
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
