/// How agencies are called beside their full names: short forms, and where a place ends in a name.
package struct AgencyWords: Equatable, Sendable {
    /// Sets of words that mean the same in a name: 发展和改革, 发展改革, 发改.
    package let synonyms: [[String]]
    /// The characters that end the names of places, level by level: 省; 市, 州; 县, 区.
    package let placeLevels: [[String]]
    /// The endings of organs that are called one for the other: 局, 委.
    package let looseEndings: [String]
    /// What stands before the name of a local organ of a vertical system: 国家税务总局.
    package let authorities: [String]
    /// The endings of townships and subdistricts, which are also called by the city that their county lies in.
    package let townshipEndings: [String]
    /// The synonyms by their first character, the longest first.
    let entries: [Unicode.Scalar: [Entry]]
    /// The level of each character that ends the name of a place.
    let levels: [Unicode.Scalar: Int]

    package init(
        synonyms: [[String]] = [],
        placeLevels: [[String]] = [],
        looseEndings: [String] = [],
        authorities: [String] = [],
        townshipEndings: [String] = []
    ) {
        self.synonyms = synonyms
        self.placeLevels = placeLevels
        self.looseEndings = looseEndings
        self.authorities = authorities
        self.townshipEndings = townshipEndings
        let ends = placeLevels.enumerated().flatMap { level, words in
            words.flatMap(\.unicodeScalars).map { ($0, level) }
        }
        let levels = Dictionary(ends) { first, _ in first }
        let all = synonyms.prefix(Int(Self.lastKey - Self.firstKey)).enumerated().flatMap { index, words in
            words.compactMap { Entry($0, set: index, of: words, levels: levels) }
        }
        entries = Dictionary(grouping: all, by: \.first).mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
        self.levels = levels
    }

    /// One word of a set.
    struct Entry: Equatable, Sendable {
        let scalars: [Unicode.Scalar]
        /// A private character that stands for every word of the set.
        let key: Unicode.Scalar
        /// Whether the words name a place, such as 高新技术产业开发区.
        let isPlace: Bool

        var first: Unicode.Scalar { scalars[0] }

        fileprivate init?(_ word: String, set: Int, of words: [String], levels: [Unicode.Scalar: Int]) {
            let scalars = Array(FoldedText.bare(word).unicodeScalars)
            guard !scalars.isEmpty, let key = Unicode.Scalar(AgencyWords.firstKey + UInt32(set)) else { return nil }
            self.scalars = scalars
            self.key = key
            isPlace = words.allSatisfy { $0.unicodeScalars.last.map { levels[$0] != nil } ?? false }
        }
    }

    // The private use area of the basic plane: no name holds its characters.
    private static let firstKey: UInt32 = 0xE000
    private static let lastKey: UInt32 = 0xF8FF
}
