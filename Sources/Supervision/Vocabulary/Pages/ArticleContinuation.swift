/// Where an article goes on that is printed on several pages.
package struct ArticleContinuation: Equatable, Sendable {
    /// The further pages in their order, as far as this one names them.
    package var addresses: [WebAddress]
    /// On how many pages the article is printed in all; nil where that is not said.
    package var pagesTotal: Int?

    package init(addresses: [WebAddress], pagesTotal: Int? = nil) {
        self.addresses = addresses
        self.pagesTotal = pagesTotal
    }
}

extension ReadPage {
    /// Takes in what the next page of the article says.
    package mutating func goOn(with next: ReadPage) {
        blocks += next.blocks
        dates += next.dates.filter { !dates.contains($0) }
        attachments += next.attachments.filter { !attachments.contains($0) }
        let known = Set(signs.map(\.name))
        signs += next.signs.filter { $0.name != .morePages && !known.contains($0.name) }
    }

    /// Notes that every page of the article was read.
    package mutating func endsHere() {
        continuation = nil
        signs.removeAll { $0.name == .morePages }
    }
}
