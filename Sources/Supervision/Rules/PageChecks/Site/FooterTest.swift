/// Something that belongs into the foot of a home page is not there.
package struct FooterTest: Equatable, Sendable {
    package var items: [Item]
    /// With fewer items, the foot was not read, and nothing is said.
    package var leastFound: Int

    package init(items: [Item], leastFound: Int) {
        self.items = items
        self.leastFound = leastFound
    }

    /// Something in the foot: known by its words, its form, or by where it leads to.
    package struct Item: Equatable, Sendable {
        package var title: String
        package var words: [String]
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

    func failures(in case_: PageCase) -> [PageFailure] {
        guard case_.isWhole, let surroundings = case_.page.surroundings else { return [] }
        let lines = Self.lines(of: surroundings)
        let addresses = surroundings.links.map(\.address.text)
        let missing = items.filter { item in
            !lines.contains { line in
                item.words.contains { line.holds($0) } || item.patterns.contains { $0.matches(line) }
            } && !addresses.contains { address in item.addresses.contains { address.holds($0) } }
        }
        guard items.count - missing.count >= leastFound else { return [] }
        return missing.map { PageFailure(expected: $0.title, place: $0.title) }
    }

    /// What stands for a picture with a link is its text. The foot may have been cut off too high, so all lines count.
    private static func lines(of surroundings: PageSurroundings) -> [String] {
        let texts = [surroundings.footer, surroundings.text].flatMap { $0.split(separator: "\n").map(String.init) }
        return (texts + surroundings.links.map(\.text)).map { FoldedText.fold($0) }
    }
}
