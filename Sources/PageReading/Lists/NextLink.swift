import Supervision

/// Finds where 下一页 leads.
struct NextLink {
    enum Found: Equatable, Sendable {
        case page(WebAddress)
        /// A script shows the next page; the address is not known.
        case script(String)
        /// It leads nowhere: this is the last page.
        case disabled
    }

    let survey: PageSurvey
    let resolver: AddressResolver
    let address: WebAddress?

    private var document: HTMLDocument { survey.document }
    private static let words: [StaticString] = ["下一页", "下页", "后一页", "后页", "下一頁"]

    static func isWord(_ text: Span<UInt8>) -> Bool {
        let start = ClockTime.skippingSpaces(in: text, from: 0)
        var end = text.count
        while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
        return end - start <= 24
            && words.contains { text.has($0, at: start) || text.has($0, at: start + 1) || text.has($0, at: start + 3) }
    }

    static func better(_ first: Found?, _ second: Found?) -> Found? {
        switch (first, second) {
        case (.page, _), (_, nil), (.script, .disabled): first
        default: second
        }
    }

    /// Where the element around the word leads.
    func around(_ node: Int) -> Found? {
        var element = document.parent(of: node)
        for _ in 0..<4 where element >= 0 {
            if Self.isDisabled(element, in: document) { return .disabled }
            let isAnchor = document.nodes[element].tag == .a
            if let found = target(of: element, isAnchor: isAnchor) { return found }
            if isAnchor || document.nodes[element].tag.isBlock { return .disabled }
            element = document.parent(of: element)
        }
        return nil
    }

    static func isDisabled(_ element: Int, in document: HTMLDocument) -> Bool {
        guard let name = document.value(.class, of: element) else { return false }
        return document.bytes.span.extracting(name).containsIgnoringCase("disable")
    }

    private func target(of element: Int, isAnchor: Bool) -> Found? {
        let bytes = document.bytes.span
        if let click = document.value(.onclick, of: element), click.count > 3 {
            return script(bytes.extracting(click))
        }
        guard isAnchor, let range = document.value(.href, of: element) else { return nil }
        let href = bytes.extracting(range)
        if LinkTarget.isPage(href) {
            guard let page = resolver.resolve(href), page.withoutFragment != address?.withoutFragment else {
                return .disabled
            }
            return .page(page)
        }
        // What names no page may well be turned by a script, whether it says so or not.
        return script(href)
    }

    /// `goPage('list_2.html')` names the page; `goPage(2)` does not.
    private func script(_ text: Span<UInt8>) -> Found {
        .script(TextLine(text.extracting(0..<min(text.count, 60))).string)
    }

    /// Links without words: `>`, `»`, or a class or title that says next.
    func amongShortLinks() -> Found? {
        for link in survey.links where link.characters <= 4 && link.way == .address {
            if isSign(link) && isAmongNumbers(link) || saysNext(link.node) {
                return target(of: link.node, isAnchor: true)
            }
        }
        return nil
    }

    private static let signs: [StaticString] = [">", "»", "›", "→", "Next", "next"]

    private func isSign(_ link: PageSurvey.Link) -> Bool {
        for node in link.node + 1..<min(document.end(of: link.node), link.node + 4)
        where document.nodes[node].tag == .text {
            let text = document.bytes.span.extracting(document.textRange(node))
            let start = ClockTime.skippingSpaces(in: text, from: 0)
            guard start < text.count else { continue }
            return Self.signs.contains { sign in
                let end = start + sign.utf8CodeUnitCount
                return text.has(sign, at: start) && ClockTime.skippingSpaces(in: text, from: end) == text.count
            }
        }
        return false
    }

    private func saysNext(_ node: Int) -> Bool {
        let bytes = document.bytes.span
        if let title = document.value(.title, of: node), Self.isWord(bytes.extracting(title)) { return true }
        guard let name = document.value(.class, of: node) else { return false }
        let text = bytes.extracting(name)
        return text.containsIgnoringCase("next") && (text.containsIgnoringCase("pag") || text.count <= 6)
    }

    /// Whether the numbers of pages stand beside the sign.
    private func isAmongNumbers(_ link: PageSurvey.Link) -> Bool {
        let parent = document.parent(of: link.node)
        guard parent >= 0 else { return false }
        let holder = survey.linkCount(in: parent) > 1 ? parent : max(document.parent(of: parent), 0)
        let links = survey.links(in: holder)
        guard (2...30).contains(links.count) else { return false }
        return links.contains { other in
            Numerals.run(in: document.line(of: other.node).bytes.span, at: 0) != nil && other.characters <= 2
        }
    }
}
