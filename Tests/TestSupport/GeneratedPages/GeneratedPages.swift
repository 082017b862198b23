/// All structures, and their pages by seed.
package enum GeneratedPages {
    package static let families: [String] =
        ListFamily.allCases.map { "list/\($0.rawValue)" } + ArticleFamily.allCases.map { "article/\($0.rawValue)" }
        + NoPageFamily.allCases.map { "none/\($0.rawValue)" }

    /// `count` pages of every structure whose name begins with `prefix`. The same seed gives the same pages.
    package static func pages(perFamily count: Int, seed: UInt64, family prefix: String = "") -> [GeneratedPage] {
        families.enumerated().filter { $0.element.hasPrefix(prefix) }.flatMap { index, family in
            (0..<count).compactMap { page(family, Dice(seed: seed, stream: UInt64(index * 100_000 + $0))) }
        }
    }

    package static func page(_ family: String, _ dice: Dice) -> GeneratedPage? {
        var dice = dice
        let name = String(family.drop { $0 != "/" }.dropFirst())
        if family.hasPrefix("list/") { return ListFamily(rawValue: name)?.page(&dice) }
        if family.hasPrefix("article/") { return ArticleFamily(rawValue: name)?.page(&dice) }
        return NoPageFamily(rawValue: name)?.page(&dice)
    }
}
