import Supervision

/// Tells whether an article is printed on several pages, and where the further ones are.
struct ArticlePages {
    let survey: PageSurvey
    let resolver: AddressResolver
    /// The article's own address; nil for a file.
    let address: WebAddress?

    private var document: HTMLDocument { survey.document }
    private var pageFile: String? { address.flatMap(ListReader.fileName) }
    /// No report has more, and no list that stands beside an article has fewer than a few hundred.
    private static let mostPages = 100

    /// That there are further pages.
    struct Found {
        /// What tells it, for people.
        var sign: String
        var continuation: ArticleContinuation
    }

    /// Nil for an article on one page.
    func find() -> Found? {
        let called = calledPages()
        let linked = linkedPages()
        let printed = PrintedPager(survey: survey, resolver: resolver, address: address).factsOfArticle()
        let unlinked = UnlinkedPager(survey: survey).facts()
        let pages = [called?.count, printed.pagesTotal, unlinked.pagesTotal, linked.last?.number].compactMap { $0 }
            .max().flatMap { (2...Self.mostPages).contains($0) ? $0 : nil }
        let next = printed.nextLink.map { [$0] } ?? []
        let addresses = called?.addresses ?? (linked.isEmpty ? next : linked.map(\.address))
        let sign =
            pages.map { "\($0) pages" } ?? addresses.first?.text ?? printed.more ?? unlinked.more ?? numberedCall()
        return sign.map {
            Found(sign: $0, continuation: ArticleContinuation(addresses: addresses, pagesTotal: pages))
        }
    }

    // MARK: Scripts

    /// The pages of a call of `createPageHTML` that names the article's own file or none of a list, or of a variable that
    /// counts pages.
    private func calledPages() -> (count: Int, addresses: [WebAddress])? {
        let bytes = document.bytes.span
        for script in survey.scripts.reversed() {
            let text = bytes.extracting(document.textRange(script))
            let isCall = text.contains("createPageHTML") || text.contains("createPageHtml")
            guard isCall ? !text.contains("\"index\"") && !text.contains("'index'") : text.contains("ountPage") else {
                continue
            }
            let facts = ScriptPager.facts(of: text, pageFile: pageFile)
            guard let pages = facts.pagesTotal, (2...Self.mostPages).contains(pages) else { continue }
            return (pages, isCall ? addresses(upTo: pages, from: facts.nextFile) : [])
        }
        return nil
    }

    /// `t2024_9_1.html` and so on, where the file of the second page is named so.
    private func addresses(upTo pages: Int, from nextFile: String?) -> [WebAddress] {
        guard let nextFile, let dot = nextFile.lastIndex(of: "."), nextFile[..<dot].hasSuffix("_1") else { return [] }
        let stem = nextFile[..<dot].dropLast(1)
        return (1..<pages).compactMap { resolver.resolve(Array("\(stem)\($0)\(nextFile[dot...])".utf8).span) }
    }

    // MARK: Links

    private typealias Linked = (number: Int, address: WebAddress)

    /// Links to further pages of the same article: `t2024_9_1.html` beside `t2024_9.html`, `?page=2` beside the page's own
    /// query; in the order of their numbers.
    private func linkedPages() -> [Linked] {
        guard let address else { return [] }
        var found: [Int: WebAddress] = [:]
        for link in survey.links where link.way == .address && link.characters <= 12 {
            guard let target = resolver.resolve(document.bytes.span.extracting(link.address)),
                let number = Self.number(of: target.withoutFragment, beside: address.withoutFragment)
            else { continue }
            found[number] = found[number] ?? WebAddress(target.withoutFragment)
        }
        return found.sorted { $0.key < $1.key }.prefix(Self.mostPages).map { ($0.key, $0.value) }
    }

    /// Which page of the article at `own` stands at `target`, from 2 on; nil where it is none.
    private static func number(of target: String, beside own: String) -> Int? {
        let (path, query) = parts(of: target)
        let (ownPath, ownQuery) = parts(of: own)
        if path == ownPath { return query.flatMap { number(ofQuery: $0, beside: ownQuery ?? "") } }
        guard query == ownQuery, let dot = ownPath.lastIndex(of: "."), let slash = ownPath.lastIndex(of: "/"),
            slash < dot
        else { return nil }
        let stem = ownPath[..<dot] + "_"
        guard path.hasPrefix(stem), path.hasSuffix(ownPath[dot...]) else { return nil }
        let digits = path.dropFirst(stem.count).dropLast(ownPath[dot...].count)
        guard digits.utf8.count <= 3, let number = Int(digits), number >= 1 else { return nil }
        return number + 1
    }

    /// The value of the one parameter that is other than in the page's own query, where its name speaks of pages.
    private static func number(ofQuery query: Substring, beside own: Substring) -> Int? {
        let known = Set(own.split(separator: "&"))
        let others = query.split(separator: "&").filter { !known.contains($0) }
        guard others.count == 1 else { return nil }
        let pair = others[0].split(separator: "=", maxSplits: 1)
        guard pair.count == 2, pair[1].utf8.count <= 3, let number = Int(pair[1]), number >= 2 else { return nil }
        let name = pair[0].lowercased()
        return name.contains("page") || name == "p" || name == "pn" ? number : nil
    }

    private static func parts(of address: String) -> (path: Substring, query: Substring?) {
        let pieces = address.split(separator: "?", maxSplits: 1)
        return (pieces.first ?? "", pieces.count > 1 ? pieces[1] : nil)
    }

    /// A number 2 that calls a script which turns pages: `javascript:goPage(2)`.
    private func numberedCall() -> String? {
        for node in document.nodes.indices where document.nodes[node].tag == .a {
            guard document.line(of: node).bytes == [0x32],
                let range = document.value(.onclick, of: node) ?? document.value(.href, of: node)
            else { continue }
            let call = document.bytes.span.extracting(range)
            guard !LinkTarget.isPage(call), call.containsIgnoringCase("page"), call.contains("2") else { continue }
            return TextLine(call.extracting(0..<min(call.count, 60))).string
        }
        return nil
    }
}
