import Glibc
import Supervision

/// Looks for words in texts, without regard to the case of Latin letters and to the script of Chinese.
struct TextSearch: Equatable, Sendable {
    /// More words than these are not looked for.
    private static let wordLimit = 8

    /// Each word as it is and, where that is another, in simplified script.
    private let words: [[[UInt8]]]

    /// - Parameter text: Words between spaces, also the wide ones of Chinese input.
    /// - Returns: nil where there is none.
    init?(_ text: String) {
        words = text.split { $0.isWhitespace }.prefix(Self.wordLimit).map { word in
            let simplified = FoldedText.simplified(word)
            return (simplified == word ? [String(word)] : [String(word), simplified]).map { $0.utf8.map(Self.folded) }
        }
        if words.isEmpty { return nil }
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

    private static func contains(_ word: [UInt8], in text: inout String) -> Bool {
        text.withUTF8 { bytes in
            guard bytes.count >= word.count, let first = word.first, let start = bytes.baseAddress else { return false }
            // Ideographs, which most words are made of, have no case: the system finds their first byte.
            guard first < 0x80 else { return contains(word, from: start, count: bytes.count) }
            for start in 0...(bytes.count - word.count) where folded(bytes[start]) == first {
                if word.indices.allSatisfy({ folded(bytes[start + $0]) == word[$0] }) { return true }
            }
            return false
        }
    }

    private static func contains(_ word: [UInt8], from start: UnsafePointer<UInt8>, count: Int) -> Bool {
        var place = start
        let last = start + (count - word.count)
        while place <= last, let hit = memchr(place, Int32(word[0]), last - place + 1) {
            place = UnsafePointer(hit.assumingMemoryBound(to: UInt8.self))
            if word.indices.allSatisfy({ folded(place[$0]) == word[$0] }) { return true }
            place += 1
        }
        return false
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
