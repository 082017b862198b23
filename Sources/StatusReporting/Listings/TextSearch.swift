import Glibc
import Supervision

/// Looks for words in texts, without regard to the case of Latin letters and to the script of Chinese.
struct TextSearch: Equatable, Sendable {
    /// More words than these are not looked for.
    private static let wordLimit = 8

    /// Each word as it is and, where that is another, in simplified script.
    private let words: [[Word]]

    private struct Word: Equatable, Sendable {
        let bytes: [UInt8]
        /// The place of the byte by which it is looked for; nil where it has Latin letters, which have case.
        let anchor: Int?

        init(_ text: String) {
            bytes = text.utf8.map(TextSearch.folded)
            let hasCase = bytes.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
            // Ideographs share their first bytes; digits, and what ideographs end with, are rarer.
            anchor = hasCase ? nil : bytes.firstIndex { $0 < 0x80 } ?? bytes.indices.last
        }
    }

    /// - Parameter text: Words between spaces, also the wide ones of Chinese input.
    /// - Returns: nil where there is none.
    init?(_ text: String) {
        words = text.split { $0.isWhitespace }.prefix(Self.wordLimit).map { word in
            let simplified = FoldedText.simplified(word)
            return (simplified == word ? [String(word)] : [String(word), simplified]).map(Word.init)
        }
        if words.isEmpty { return nil }
    }

    /// The word that fewest rows hold, by its length, in each of its scripts: every row that is found holds one of them.
    var rarest: [[UInt8]] {
        let longest = words.max { $0[0].bytes.count < $1[0].bytes.count }
        return longest?.map(\.bytes) ?? []
    }

    /// Whether every word stands in one of `texts`.
    func finds(in texts: [String?]) -> Bool {
        finds { stands in texts.contains(where: stands) }
    }

    /// Whether every word stands somewhere: `somewhere` asks of one text after the other, until the word stands in one. Of the
    /// thousands of rows that are looked through, no list of texts is made.
    func finds(_ somewhere: ((String?) -> Bool) -> Bool) -> Bool {
        words.allSatisfy { scripts in
            somewhere { text in
                guard var text else { return false }
                return scripts.contains { Self.contains($0, in: &text) }
            }
        }
    }

    private static func contains(_ word: Word, in text: inout String) -> Bool {
        let sought = word.bytes
        return text.withUTF8 { bytes in
            guard bytes.count >= sought.count, let first = sought.first, let start = bytes.baseAddress else {
                return false
            }
            if let anchor = word.anchor { return contains(sought, by: anchor, from: start, count: bytes.count) }
            for start in 0...(bytes.count - sought.count) where folded(bytes[start]) == first {
                if sought.indices.allSatisfy({ folded(bytes[start + $0]) == sought[$0] }) { return true }
            }
            return false
        }
    }

    /// Whether `sought` begins somewhere, looked for by its byte at `anchor`.
    private static func contains(
        _ sought: [UInt8],
        by anchor: Int,
        from start: UnsafePointer<UInt8>,
        count: Int
    ) -> Bool {
        var place = start + anchor
        let end = start + (count - sought.count + anchor + 1)
        while place < end, let hit = memchr(place, Int32(sought[anchor]), end - place) {
            place = UnsafePointer(hit.assumingMemoryBound(to: UInt8.self))
            if memcmp(place - anchor, sought, sought.count) == 0 { return true }
            place += 1
        }
        return false
    }

    /// A small Latin letter for a capital one.
    static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
