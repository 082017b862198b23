import Supervision

/// Finds the title of what a page shows, without the names of the site and the column.
struct PageTitle {
    let survey: PageSurvey
    let metadata: PageMetadata

    private var document: HTMLDocument { survey.document }

    /// The title of a document, given where its text lies and how it begins.
    func ofArticle(text: Range<Int>?, blocks: [ContentBlock]) -> String? {
        let labelled = metadata.articleTitle
        if let labelled, !isCut(labelled) { return labelled }
        return visible(before: text?.lowerBound) ?? labelled ?? printed(in: blocks) ?? ofWindow()
    }

    /// The title of a column.
    func ofColumn() -> String? {
        if let step = Breadcrumb(survey: survey).lastStep() { return step }
        return metadata.columnName ?? ofWindow() ?? survey.headings.first.flatMap(self.text)
    }

    /// The content of `title`, with the names of site and column taken away.
    func ofWindow() -> String? {
        guard let text = window() else { return nil }
        return WindowTitle(siteName: metadata.siteName, columnName: metadata.columnName).stripped(text)
    }

    private func window() -> String? {
        guard let node = survey.titleNode else { return nil }
        let text = document.line(in: node..<document.end(of: node)).string
        return text.isEmpty ? nil : text
    }

    /// The headline that is printed above the text: a heading, a field of the index table, what the window's title
    /// begins with, or an element that its class calls title.
    private func visible(before limit: Int?) -> String? {
        let limit = limit ?? document.nodes.count
        let headings = survey.headings.filter { !survey.isChrome[$0] }
        if let heading = headings.first(where: { document.nodes[$0].tag == .h1 }).flatMap(text), isTitle(heading) {
            return heading
        }
        if let printed = printedBeginning() ?? field() { return printed }
        let hinted = survey.hints.filter { $0.hint.contains(.title) && !survey.isChrome[$0.node] }.map(\.node)
        let texts = (headings + hinted).filter { $0 < limit }.sorted().compactMap(text).filter(isTitle)
        let window = ofWindow().flatMap { isDocumentTitle($0) ? $0 : nil }
        if let window, !texts.contains(where: { $0.hasPrefix(window) }) { return window }
        return texts.last ?? window
    }

    /// The longest line of the page with which the window's title begins; behind it stands a separator there.
    private func printedBeginning() -> String? {
        guard let window = window() else { return nil }
        let bytes = Array(window.utf8)
        var longest: [UInt8] = []
        for node in document.nodes.indices where document.nodes[node].tag == .text && !survey.isChrome[node] {
            let range = document.textRange(node)
            guard range.count >= 12, range.count <= bytes.count + 200, document.parent(of: node) != survey.titleNode
            else { continue }
            let line = TextLine(document.bytes.span.extracting(range)).bytes
            guard line.count >= 15, line.count > longest.count, bytes.starts(with: line) else { continue }
            if line.count == bytes.count || !isIdeograph(bytes, at: line.count) { longest = line }
        }
        return longest.isEmpty ? nil : String(decoding: longest, as: UTF8.self)
    }

    private func isIdeograph(_ bytes: [UInt8], at index: Int) -> Bool { (0xE4...0xE9).contains(bytes[index]) }

    /// The field 标题 or 名称 of an index table.
    private func field() -> String? {
        for node in document.nodes.indices
        where document.nodes[node].tag == .text && document.nodes[node].text.count <= 40 {
            let range = document.textRange(node)
            let text = document.bytes.span.extracting(range)
            guard text.contains("题") || text.contains("名"),
                ["标题", "名称", "信息名称", "文件名称"].contains(FoldedText.bare(text.string))
            else { continue }
            guard let next = nextText(after: node) else { continue }
            let title = String(next.drop { $0 == ":" || $0 == "：" || $0 == " " })
            if isTitle(title) { return title }
        }
        return nil
    }

    private func nextText(after node: Int) -> String? {
        for index in node + 1..<min(node + 16, document.nodes.count) where document.nodes[index].tag == .text {
            let line = TextLine(document.bytes.span.extracting(document.textRange(index)))
            if line.characterCount > 1 { return line.string }
        }
        return nil
    }

    /// The bold lines with which a text begins.
    private func printed(in blocks: [ContentBlock]) -> String? {
        var title = ""
        for block in blocks.prefix(6) {
            guard case .text(let text) = block, text.isEmphasised else { break }
            title += text.text
        }
        return isTitle(title) ? title : nil
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
