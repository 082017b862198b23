import Supervision

/// Reads the facts of a pager that is printed on the page: 共56页, 共 6348 条, 第1/56页, and where 下一页 leads.
struct PrintedPager {
    let survey: PageSurvey
    let resolver: AddressResolver
    let address: WebAddress?

    private var document: HTMLDocument { survey.document }

    /// The facts of a list.
    func facts() -> PagerFacts { facts(isOfArticle: false) }

    /// The facts of an article on several pages: its sentences may speak of pages, too, and signs without words are those
    /// of pictures.
    func factsOfArticle() -> PagerFacts { facts(isOfArticle: true) }

    private func facts(isOfArticle: Bool) -> PagerFacts {
        var facts = PagerFacts()
        var next: NextLink.Found?
        let finder = NextLink(survey: survey, resolver: resolver, address: address)
        for node in survey.pagerTexts where !isInTitle(node) {
            let range = document.textRange(node)
            guard range.count <= (isOfArticle ? 60 : 200) else { continue }
            let text = document.bytes.span.extracting(range)
            if NextLink.isWord(text) { next = NextLink.better(next, finder.around(node)) }
            read(joined(from: node), into: &facts)
        }
        facts.pagesTotal = [facts.pagesTotal, pagesOfMenu()].compactMap { $0 }.max()
        if next == nil, !isOfArticle { next = finder.amongShortLinks() }
        switch next {
        case .page(let address): facts.nextLink = address
        case .script(let call): facts.more = call
        case nil, .disabled?: break
        }
        return facts
    }

    /// The last page in a menu of pages: 第1页, 第2页.
    private func pagesOfMenu() -> Int? {
        var last: Int?
        for node in document.nodes.indices where document.nodes[node].tag == .option {
            guard node + 1 < document.end(of: node), document.nodes[node + 1].tag == .text else { continue }
            let line = TextLine(document.bytes.span.extracting(document.textRange(node + 1))).bytes
            guard line.span.has("第", at: 0), let run = Numerals.run(in: line.span, at: 3), run.digits <= 5,
                line.span.has("页", at: run.end)
            else { continue }
            last = max(last ?? 0, run.value)
        }
        return last
    }

    /// Whether the text is a row's: titles speak of pages and items, too.
    private func isInTitle(_ node: Int) -> Bool {
        let before = Int(survey.linksBefore[node])
        guard before > 0 else { return false }
        let link = survey.links[before - 1]
        return node < document.end(of: link.node) && link.characters >= 10
    }

    /// The text and what follows it nearby, numbers often being elements of their own; spaces left out.
    private func joined(from node: Int) -> [UInt8] {
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
            if run.digits <= 7, run.value > 0 { note(run, at: index, in: text, &facts) }
            index = run.end
        }
    }

    /// What stands before a number that counts rows or pages, by what stands behind it.
    private static let counters: [StaticString] = [
        "共", "共有", "总共", "共找到", "找到", "检索到", "查询到", "查到", "共计", "总数", "总计", "合计", "记录", "总数：", "总数:", "记录：", "记录:",
        "共：", "共:", "计",
    ]
    /// What stands before a number of rows, whatever stands behind it.
    private static let rowCounters: [StaticString] = [
        "总记录数：", "总记录数:", "记录总数：", "记录总数:", "总条数：", "总条数:", "记录数：", "记录数:", "信息总数：", "信息总数:", "共有记录", "总记录：", "总记录:",
        "总数：", "总数:", "总数", "总条数", "总记录", "Total", "total", "Total:", "total:", "Total：", "total：",
    ]
    private static let pageCounters: [StaticString] = ["总页数：", "总页数:", "总页：", "总页:", "页数：", "页数:"]
    private static let rowUnits: [StaticString] = [
        "条", "項", "项", "记录", "篇", "則", "则", "个结果", "个文件", "个信息", "个记录", "个条目", "件", "items",
    ]

    private func note(_ run: DateScanner.Run, at start: Int, in text: Span<UInt8>, _ facts: inout PagerFacts) {
        func isBehind(_ words: [StaticString]) -> Bool {
            words.contains { text.has($0, at: start - $0.utf8CodeUnitCount) }
        }
        let isCounted = isBehind(Self.counters)
        let isRows = Self.rowUnits.contains { text.has($0, at: run.end) }
        let isPages = text.has("页", at: run.end) || text.has("頁", at: run.end)
        if isCounted && isRows || isBehind(Self.rowCounters), facts.rowsTotal == nil { facts.rowsTotal = run.value }
        let isFraction = isPages ? isSecondOfPair(start, in: text) : isPageOfPages(run, at: start, in: text)
        if isCounted && isPages || isBehind(Self.pageCounters) || isFraction {
            facts.pagesTotal = max(facts.pagesTotal ?? 0, run.value)
        }
    }

    /// 第1/56页, 1/56页.
    private func isSecondOfPair(_ start: Int, in text: Span<UInt8>) -> Bool {
        start > 1 && text[start - 1] == ASCII.slash && ASCII.isDigit(text[start - 2])
    }

    /// `1/3` between a count of rows and 首页, as in 共45条1/3首页.
    private func isPageOfPages(_ run: DateScanner.Run, at start: Int, in text: Span<UInt8>) -> Bool {
        guard isSecondOfPair(start, in: text), run.end == text.count || !isDateSign(text[run.end]) else { return false }
        var first = start - 1
        while first > 0, ASCII.isDigit(text[first - 1]) { first -= 1 }
        let isOwn =
            first == 0 || text.has("条", at: first - 3) || text.has("页", at: first - 3)
            || text.has("：", at: first - 3) || text.has("第", at: first - 3)
        guard isOwn, let present = Numerals.run(in: text, at: first), present.value >= 1 else { return false }
        return present.value <= run.value && text[first] != 0x30
    }

    private func isDateSign(_ byte: UInt8) -> Bool {
        byte == ASCII.slash || byte == ASCII.hyphen || ASCII.isDigit(byte)
    }
}
