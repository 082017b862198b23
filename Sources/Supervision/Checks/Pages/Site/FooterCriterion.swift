/// Something that belongs into the foot of a home page is not there.
package struct FooterCriterion: Equatable, Sendable {
    /// What the foot must show.
    package var items: [Item]
    /// A page with none of these has no foot that was read, and nothing is said: 主办, ICP备.
    package var footWords: [String]

    package init(items: [Item], footWords: [String]) {
        self.items = items
        self.footWords = footWords
    }

    /// Something in the foot: known by its words, its form, or by where it leads to.
    package struct Item: Equatable, Sendable {
        /// What findings call it.
        package var title: String
        /// Any of these in the foot shows it.
        package var words: [String]
        /// Anything in the foot that looks like one of these shows it.
        package var patterns: [TextPattern]
        /// Parts of addresses: bszs.conac.cn.
        package var addresses: [String]

        package init(title: String, words: [String], patterns: [TextPattern] = [], addresses: [String] = []) {
            self.title = title
            self.words = words
            self.patterns = patterns
            self.addresses = addresses
        }
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole, let surroundings = subject.page.surroundings else { return [] }
        let lines = Self.lines(of: surroundings)
        let addresses = surroundings.links.map(\.address.text)
        guard lines.contains(where: { line in footWords.contains { line.holds($0) } }) else { return [] }
        let missing = items.filter { item in
            !lines.contains { line in
                item.words.contains { line.holds($0) } || item.patterns.contains { $0.matches(line) }
            } && !addresses.contains { address in item.addresses.contains { address.holds($0) } }
        }
        return missing.map { PageFailure(expected: $0.title, place: $0.title) }
    }

    /// What stands for a picture with a link is its text. The foot may have been cut off too high, so all lines count.
    private static func lines(of surroundings: PageSurroundings) -> [String] {
        let texts = [surroundings.footer, surroundings.text].flatMap { $0.split(separator: "\n").map(String.init) }
        return (texts + surroundings.links.map(\.text)).map { FoldedText.fold($0) }
    }
}
