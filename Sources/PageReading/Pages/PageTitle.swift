/// Finds the title of what a page shows, without the names of the site and the column.
struct PageTitle {
    let survey: PageSurvey
    let metadata: PageMetadata

    private var document: HTMLDocument { survey.document }

    /// The title of a document, given where its text begins.
    func ofArticle(textStart: Int?) -> String? {
        let visible = visible(before: textStart)
        if let labelled = metadata.articleTitle, labelled.utf8.count >= 6 || visible == nil {
            return isCut(labelled) ? visible ?? labelled : labelled
        }
        let window = ofWindow()
        guard let visible else { return window }
        return visible
    }

    /// The title of a column.
    func ofColumn() -> String? {
        metadata.columnName ?? ofWindow() ?? survey.headings.first.flatMap(text)
    }

    /// The content of `title`, with the names of site and column taken away.
    func ofWindow() -> String? {
        guard let node = survey.titleNode else { return nil }
        let text = document.line(in: node..<document.end(of: node)).string
        return text.isEmpty ? nil : WindowTitle(siteName: metadata.siteName, columnName: metadata.columnName).stripped(text)
    }

    /// The headline that is printed above the text: the largest heading, or an element that its class calls title.
    private func visible(before textStart: Int?) -> String? {
        let limit = textStart ?? document.nodes.count
        let headings = survey.headings.filter { !survey.isChrome[$0] && ($0 < limit || document.nodes[$0].tag == .h1) }
        let window = ofWindow()
        if let heading = headings.first(where: { document.nodes[$0].tag == .h1 }).flatMap(text), isTitle(heading) { return heading }
        let hinted = survey.hints.filter { $0.hint.contains(.title) && $0.node < limit && !survey.isChrome[$0.node] }.map(\.node)
        let candidates = (headings.filter { $0 < limit } + hinted).sorted()
        let texts = candidates.compactMap(text).filter(isTitle)
        if let window, let same = texts.last(where: { $0.hasPrefix(window) || window.hasPrefix($0) }) { return same }
        if let window, isDocumentTitle(window) { return window }
        return texts.last ?? nil
    }

    private func text(_ node: Int) -> String? {
        let line = document.line(of: node)
        return line.isEmpty ? nil : line.string
    }

    private func isTitle(_ text: String) -> Bool { (4...150).contains(text.count) && !text.contains("|") }

    /// Whether a window's title names a document rather than a site.
    private func isDocumentTitle(_ text: String) -> Bool { text.count >= 8 && text != metadata.siteName }

    private func isCut(_ text: String) -> Bool { text.hasSuffix("…") || text.hasSuffix("...") }
}
