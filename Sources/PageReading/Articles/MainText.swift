/// Finds where on a page the article's text lies.
struct MainText {
    let survey: PageSurvey
    /// How many bytes of text outside links and outside navigation stand before each node.
    private let matterBefore: [Int32]

    private var document: HTMLDocument { survey.document }

    init(_ survey: PageSurvey) {
        self.survey = survey
        var before: [Int32] = []
        before.reserveCapacity(survey.document.nodes.count + 1)
        var total: Int32 = 0
        for node in survey.document.nodes.indices {
            before.append(total)
            if survey.document.nodes[node].tag == .text, !survey.isChrome[node], !survey.isAside[node] {
                total += survey.textBefore[node + 1] - survey.textBefore[node]
            }
        }
        before.append(total)
        matterBefore = before
    }

    /// The nodes of the main text; nil on a page without one.
    func range() -> Range<Int>? { container().map(TextContinuation(survey: survey).extended) }

    private func container() -> Range<Int>? {
        if let marked = markedByComments() { return marked }
        guard let body = document.first(.body) ?? document.nodes.indices.first else { return nil }
        let hinted = hintedContainer()
        let densest = densestContainer(from: body)
        guard let hinted else { return densest.map(range) }
        if let densest, matter(in: densest) > 3 * matter(in: hinted), !contains(densest, hinted) {
            return range(densest)
        }
        return range(hinted)
    }

    /// The nodes of the text that comments or a container's name show; nil on a page without such.
    func named() -> Range<Int>? { markedByComments() ?? hintedContainer().map(range) }

    private func range(_ node: Int) -> Range<Int> { node..<document.end(of: node) }

    private func matter(in node: Int) -> Int { Int(matterBefore[document.end(of: node)] - matterBefore[node]) }

    private func contains(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < document.end(of: outer) }

    /// Publishing systems of the hanweb family mark the text's bounds with comments.
    private func markedByComments() -> Range<Int>? {
        let pairs: [(begin: StaticString, end: StaticString)] = [
            ("<$[信息内容]>begin", "<$[信息内容]>end"), ("ZJEG_RSS.content.begin", "ZJEG_RSS.content.end"),
        ]
        let bytes = document.bytes.span
        for pair in pairs {
            var begin: Int?
            for comment in survey.comments {
                let text = bytes.extracting(document.textRange(comment))
                if begin == nil, text.contains(pair.begin) { begin = comment + 1 }
                if let begin, text.contains(pair.end), matterBefore[comment] > matterBefore[begin] {
                    return begin..<comment
                }
            }
        }
        return nil
    }

    /// The container that a publishing system names, the one with the most text where there are several.
    private func hintedContainer() -> Int? {
        let candidates = survey.hints.filter { $0.hint.contains(.content) && !survey.isChrome[$0.node] }.map(\.node)
        let outermost = candidates.filter { inner in !candidates.contains { $0 != inner && contains($0, inner) } }
        guard let largest = outermost.max(by: { matter(in: $0) < matter(in: $1) }), holdsMatter(largest) else {
            return nil
        }
        let others = outermost.filter {
            $0 != largest && matter(in: $0) * 6 > matter(in: largest) && !isCopy($0, of: largest)
        }
        if let other = others.first {
            let common = document.commonAncestor(largest, other)
            // A text in two pieces: what holds both, unless it holds the whole page.
            let isNear = common >= 0 && document.depth(of: largest) - document.depth(of: common) <= 3
            if isNear { return common }
        }
        return innermost(of: candidates, in: largest)
    }

    /// Templates print a text twice, for screens of two sizes.
    private func isCopy(_ node: Int, of other: Int) -> Bool {
        abs(matter(in: node) - matter(in: other)) * 50 <= matter(in: other)
            && document.line(of: node).bytes.prefix(900) == document.line(of: other).bytes.prefix(900)
    }

    /// Where the sentences of the text, or its figures, begin; before it stand a headline and particulars. The end of
    /// a text without any.
    func bodyStart(in range: Range<Int>) -> Int {
        let window = survey.titleNode.map { document.line(in: $0..<document.end(of: $0)).bytes } ?? []
        return range.first { node in
            switch document.nodes[node].tag {
            case .text: isSentence(node, window: window)
            case .table: document.end(of: node) - node > 60 && matter(in: node) * 2 > matterBefore(range)
            default: false
            }
        } ?? range.upperBound
    }

    private func matterBefore(_ range: Range<Int>) -> Int {
        Int(matterBefore[range.upperBound] - matterBefore[range.lowerBound])
    }

    /// Whether a text is long and punctuated, and no headline.
    private func isSentence(_ node: Int, window: [UInt8]) -> Bool {
        guard survey.textBefore[node + 1] - survey.textBefore[node] >= 60 else { return false }
        let text = document.bytes.span.extracting(document.textRange(node))
        if text.count < 300 {
            guard text.first(of: ["。", "，", "；"]) != nil, DateLabel.first(in: text) == nil else { return false }
            if window.starts(with: TextLine(text).bytes) { return false }
        }
        return !document.hasAncestor(node) { document.nodes[$0].tag.isHeading }
    }

    private func holdsMatter(_ node: Int) -> Bool {
        if matter(in: node) >= 30 { return true }
        return (node..<document.end(of: node)).contains {
            document.nodes[$0].tag == .img || document.nodes[$0].tag == .table
        }
    }

    /// The smallest named container that still holds nearly all of the text.
    private func innermost(of candidates: [Int], in outer: Int) -> Int {
        candidates.last { contains(outer, $0) && matter(in: $0) * 100 >= matter(in: outer) * 97 } ?? outer
    }

    /// Follows the text downwards as long as one element holds most of it.
    private func densestContainer(from root: Int) -> Int? {
        guard matter(in: root) >= 60 else { return nil }
        var node = root
        while let child = dominantChild(of: node) { node = child }
        while node > root, !document.nodes[node].tag.isContainer || document.nodes[node].tag == .p {
            node = document.parent(of: node)
        }
        return node
    }

    private func dominantChild(of node: Int) -> Int? {
        let whole = matter(in: node)
        var child = node + 1
        while child < document.end(of: node) {
            if document.nodes[child].tag.isElement, matter(in: child) * 10 >= whole * 7, whole > 0 { return child }
            child = max(document.end(of: child), child + 1)
        }
        return nil
    }
}
