import Supervision

/// Reads the facts of a pager that is printed on the page: 共56页, 共 6348 条, 第1/56页, and the link 下一页.
struct PrintedPager {
    let survey: PageSurvey
    let resolver: AddressResolver

    private static let nextWords: [StaticString] = ["下一页", "下页", "后一页"]

    func facts() -> PagerFacts {
        var facts = PagerFacts()
        for node in survey.pagerTexts {
            let range = survey.document.textRange(node)
            guard range.count <= 200 else { continue }
            let text = survey.document.bytes.span.extracting(range)
            if facts.nextLink == nil, isNextWord(text) { facts.nextLink = nextLink(around: node) }
            read(joined(from: node), into: &facts)
        }
        return facts
    }

    private func isNextWord(_ text: Span<UInt8>) -> Bool {
        let start = text.skippingSpaces(from: 0)
        return text.count - start <= 24 && Self.nextWords.contains { text.has($0, at: start) }
    }

    private func nextLink(around node: Int) -> WebAddress? {
        let document = survey.document
        var element = document.parent(of: node)
        for _ in 0..<4 where element >= 0 {
            if document.nodes[element].tag == .a, let range = document.value(.href, of: element) {
                let address = document.bytes.span.extracting(range)
                return LinkTarget.isPage(address) ? resolver.resolve(address) : nil
            }
            element = document.parent(of: element)
        }
        return nil
    }

    /// The text and what follows it nearby, numbers often being elements of their own; spaces left out.
    private func joined(from node: Int) -> [UInt8] {
        let document = survey.document
        var joined: [UInt8] = []
        var index = node
        while index < min(node + 14, document.nodes.count), joined.count < 120 {
            if document.nodes[index].tag == .text {
                let line = TextLine(document.bytes.span.extracting(document.textRange(index)))
                joined += line.bytes.filter { $0 != ASCII.space }
            }
            index += 1
        }
        return joined
    }

    private func read(_ text: [UInt8], into facts: inout PagerFacts) {
        let text = text.span
        var index = 0
        while index < min(text.count, 120) {
            guard let run = Numerals.run(in: text, at: index) else {
                index += 1
                continue
            }
            if run.digits <= 7 { note(run, at: index, in: text, &facts) }
            index = run.end
        }
    }

    private func note(_ run: DateScanner.Run, at start: Int, in text: Span<UInt8>, _ facts: inout PagerFacts) {
        let isCounted =
            text.has("共", at: start - 3) || text.has("共有", at: start - 6) || text.has("总共", at: start - 6)
            || text.has("共计", at: start - 6) || text.has("总数", at: start - 6) || text.has("记录", at: start - 6)
            || text.has("总数：", at: start - 9) || text.has("总数:", at: start - 7) || text.has("记录：", at: start - 9)
            || text.has("记录:", at: start - 7) || text.has("总记录数：", at: start - 15)
        let isRows =
            text.has("条", at: run.end) || text.has("項", at: run.end) || text.has("记录", at: run.end)
            || text.has("篇", at: run.end)
        let isPages = text.has("页", at: run.end) || text.has("頁", at: run.end)
        if isCounted, isRows, facts.rowsTotal == nil { facts.rowsTotal = run.value }
        if isCounted, isPages, facts.pagesTotal == nil { facts.pagesTotal = run.value }
        // 第1/56页, 1/56页.
        let isFraction = start > 0 && text[start - 1] == ASCII.slash && start > 1 && ASCII.isDigit(text[start - 2])
        if isFraction, isPages, facts.pagesTotal == nil { facts.pagesTotal = run.value }
    }
}
