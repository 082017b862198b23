/// Looks for words in texts, without regard to the case of Latin letters.
struct TextSearch: Equatable, Sendable {
    /// More words than these are not looked for.
    private static let wordLimit = 8

    private let words: [[UInt8]]

    /// - Parameter text: Words between spaces, also the wide ones of Chinese input.
    /// - Returns: nil where there is none.
    init?(_ text: String) {
        words = text.split { $0.isWhitespace }.prefix(Self.wordLimit).map { $0.utf8.map(Self.folded) }
        if words.isEmpty { return nil }
    }

    /// Whether every word stands in one of `texts`.
    func finds(in texts: [String?]) -> Bool {
        words.allSatisfy { word in texts.contains { text in text.map { Self.contains(word, in: $0) } ?? false } }
    }

    private static func contains(_ word: [UInt8], in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count >= word.count, let first = word.first else { return false }
            for start in 0...(bytes.count - word.count) where folded(bytes[start]) == first {
                if word.indices.allSatisfy({ folded(bytes[start + $0]) == word[$0] }) { return true }
            }
            return false
        }
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
