import Supervision

/// Finds the title of what a page shows, without the names of the site and the column.
struct PageTitle {
    let survey: PageSurvey
    let metadata: PageMetadata
    /// The content of `title`; nil where it is empty.
    private let window: String?
    /// The same with the names of site and column taken away.
    let windowTitle: String?

    init(survey: PageSurvey, metadata: PageMetadata) {
        self.survey = survey
        self.metadata = metadata
        let line = survey.titleNode.map { survey.document.line(in: $0..<survey.document.end(of: $0)).string }
        let text = line.map(EntityResidue.decoded) ?? ""
        window = text.isEmpty ? nil : text
        let names = WindowTitle(siteName: metadata.siteName, columnName: metadata.columnName, sought: survey.sought)
        windowTitle = window.map(names.stripped)
    }

    private var document: HTMLDocument { survey.document }

    /// The title of an article.
    struct Found {
        /// The one that counts; nil where none could be told.
        let title: String?
        /// What the page shows instead of the label that `title` is, where both name a document that is sought.
        var contradiction: String?
    }

    /// The title of a document, given where its text and the sentences of it begin, and what it says.
    func ofArticle(text: Range<Int>?, body: Int?, blocks: [ContentBlock]) -> Found {
        let labelled = metadata.articleTitle.map(EntityResidue.decoded)
        let isSought = labelled.map { survey.sought.areNamed(in: $0) } ?? false
        // Such a label is whole: nothing on the page can better it, but it may be another document's.
        let isWhole = labelled.map { $0.count >= 16 && HeadlineJudge.isComplete($0, of: survey.sought) } ?? false
        if isWhole, !isSought { return Found(title: labelled) }
        let judge = HeadlineJudge(survey: survey, metadata: metadata)
        let headline = Headline(survey: survey, judge: judge, text: text, body: body)
        let plain = body.flatMap { PlainHeadline(survey: survey, judge: judge, body: $0).find() }
        let shown = visible(headline, plain, before: text?.lowerBound, judge)
        if let labelled, isWhole || !HeadlineJudge.isCut(labelled) && !judge.isGeneric(labelled) {
            // A label that was cut without a sign is what the headline begins with.
            if let shown, shown.hasPrefix(labelled), !HeadlineJudge.isComplete(labelled, of: survey.sought) {
                return Found(title: shown)
            }
            return Found(title: labelled, contradiction: isSought ? shown.flatMap { contradiction($0, labelled) } : nil)
        }
        return Found(title: best(of: [shown, labelled, printed(in: blocks), plain?.title, windowTitle], judge))
    }

    /// `shown`, where it names a document that is sought, in other words than `label`: none is a part of the other.
    private func contradiction(_ shown: String, _ label: String) -> String? {
        let (bare, own) = (FoldedText.bare(shown), FoldedText.bare(label))
        let isAnother = survey.sought.areNamed(in: shown) && !HeadlineJudge.isCut(shown)
        return isAnother && !bare.holds(own) && !own.holds(bare) ? shown : nil
    }

    private func best(of titles: [String?], _ judge: HeadlineJudge) -> String? {
        let candidates = titles.compactMap(\.self)
        let whole = candidates.filter { !HeadlineJudge.isCut($0) }
        return whole.first { !judge.isGeneric($0) } ?? candidates.first { !judge.isGeneric($0) } ?? whole.first
            ?? candidates.first
    }

    /// The title of a column.
    func ofColumn() -> String? {
        if let step = Breadcrumb(survey: survey).lastStep() { return step }
        return metadata.columnName ?? windowTitle ?? survey.headings.first.flatMap(self.text)
    }

    /// The headline that is printed above the text: a heading, what the window's title begins with, a field of the
    /// index table, an element that its class calls title, or the line above the particulars.
    private func visible(
        _ headline: Headline,
        _ plain: PlainHeadline.Found?,
        before limit: Int?,
        _ judge: HeadlineJudge
    ) -> String? {
        let line = plain.flatMap { $0.isAboveParticulars ? $0.title : nil }
        let window = windowTitle.flatMap { isDocumentTitle($0, judge) ? $0 : nil }
        let found =
            headline.ofFirstRank(holding: line) ?? printedBeginning(judge) ?? field(judge)
            ?? nearest(headline, line, before: limit ?? document.nodes.count, window)
        guard let found else { return window }
        // The organ may stand in the window's title only, above a headline without it.
        if let window, window.hasSuffix(found), !HeadlineJudge.isCut(window) { return window }
        return found
    }

    /// The last heading above the text, or the line above the particulars. A heading that does not end as titles do
    /// may be that of the column.
    private func nearest(_ headline: Headline, _ line: String?, before limit: Int, _ window: String?) -> String? {
        func accepts(_ title: String) -> Bool { window == nil || title.hasPrefix(window ?? "") }
        func isComplete(_ title: String) -> Bool { HeadlineJudge.isComplete(title, of: survey.sought) }
        let above = headline.above(limit, accepts: accepts)
        if let line, accepts(line), above.map({ !isComplete($0) && isComplete(line) && !$0.contains(line) }) ?? true {
            return line
        }
        guard above == nil, window == nil else { return above }
        return headline.ofFirstRank(isAnywhere: true) ?? headline.above(limit, isAnywhere: true, accepts: accepts)
    }

    /// The longest line of the page with which the window's title begins; behind it stands a separator there.
    private func printedBeginning(_ judge: HeadlineJudge) -> String? {
        guard let window else { return nil }
        let bytes = Array(window.utf8)
        var longest: [UInt8] = []
        for node in document.nodes.indices where document.nodes[node].tag == .text && !survey.isChrome[node] {
            let range = document.textRange(node)
            guard range.count >= 12, range.count <= bytes.count + 200, document.parent(of: node) != survey.titleNode
            else { continue }
            let line = TextLine(document.bytes.span.extracting(range)).bytes
            guard line.count >= 15, line.count > longest.count, bytes.starts(with: line) else { continue }
            if line.count == bytes.count || isSeparator(bytes, at: line.count) { longest = line }
        }
        let title = String(decoding: longest, as: UTF8.self)
        return longest.isEmpty || judge.isGeneric(title) || HeadlineJudge.isOrgan(title) ? nil : title
    }

    private func isSeparator(_ bytes: [UInt8], at index: Int) -> Bool {
        let signs: [StaticString] = [" ", "_", "-", "|", "—", "–", ">", "»", "－", "｜", "("]
        return signs.contains { bytes.span.has($0, at: index) }
    }

    private static let fieldNames: Set<String> = ["标题", "名称", "信息名称", "文件名称", "信息标题", "文件标题", "公文标题", "题名"]

    /// The field 标题 or 名称 of an index table.
    private func field(_ judge: HeadlineJudge) -> String? {
        for node in document.nodes.indices
        where document.nodes[node].tag == .text && document.nodes[node].text.count <= 40 {
            let range = document.textRange(node)
            let text = document.bytes.span.extracting(range)
            guard text.contains("题") || text.contains("名"), Self.fieldNames.contains(FoldedText.bare(text.string))
            else {
                continue
            }
            guard let next = nextText(after: node) else { continue }
            let title = String(next.drop { $0 == ":" || $0 == "：" || $0 == " " })
            if HeadlineJudge.hasLength(title), !judge.isGeneric(title), !title.hasSuffix("：") { return title }
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

    /// The lines with which a text begins, up to one that ends as titles do; else those that are bold.
    private func printed(in blocks: [ContentBlock]) -> String? {
        var title = ""
        var bold = ""
        for block in blocks.prefix(6) {
            guard case .text(let line) = block else { break }
            if title.isEmpty, HeadlineJudge.isParticular(line.text) { continue }
            if title.isEmpty, HeadlineJudge.isSite(line.text), !HeadlineJudge.isOrgan(line.text) { continue }
            if bold == title, line.isEmphasised { bold += line.text }
            guard line.text.count <= 80, !line.text.contains(where: { "。；：".contains($0) }),
                !HeadlineJudge.isNumbered(line.text)
            else {
                break
            }
            title += line.text
            if HeadlineJudge.isComplete(title, of: survey.sought), HeadlineJudge.hasLength(title) { return title }
        }
        return HeadlineJudge.hasLength(bold) ? bold : nil
    }

    private func text(_ node: Int) -> String? {
        let line = document.line(of: node)
        return line.isEmpty ? nil : line.string
    }

    /// Whether a window's title names a document rather than a site.
    private func isDocumentTitle(_ text: String, _ judge: HeadlineJudge) -> Bool {
        text.count >= 8 && !judge.isGeneric(text)
    }
}
