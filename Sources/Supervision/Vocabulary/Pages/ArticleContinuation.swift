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
    /// Whether this may be a further page of the article that `first` begins: a text under the same title, or under none. A
    /// link 下一页 may as well lead to a neighbour's document.
    package func goesOn(from first: ReadPage) -> Bool {
        guard kind == .article || kind == .report else { return false }
        guard let title, let other = first.title else { return true }
        return title.hasPrefix(other) || other.hasPrefix(title)
    }

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
