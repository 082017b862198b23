extension StringProtocol {
    /// Whether the text begins with `word`, code unit by code unit.
    ///
    /// `hasPrefix` and `hasSuffix` walk ideographs character by character, which takes a hundred times as long: rows of
    /// lists are asked for some hundred words each.
    func begins(with word: String) -> Bool {
        compare(with: word) { text, word in Self.stands(word, in: text, at: 0) }
    }

    /// Whether the text ends with `word`, code unit by code unit.
    func ends(with word: String) -> Bool {
        compare(with: word) { text, word in Self.stands(word, in: text, at: text.count - word.count) }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private func compare(with word: String, _ body: (Bytes, Bytes) -> Bool) -> Bool {
        let isFound = utf8.withContiguousStorageIfAvailable { text in
            word.utf8.withContiguousStorageIfAvailable { text.count >= $0.count && body(text, $0) }
        }
        // Text that a foreign system holds lies elsewhere; a copy lies here.
        return (isFound ?? nil)
            ?? Array(utf8).withUnsafeBufferPointer { text in
                Array(word.utf8).withUnsafeBufferPointer { text.count >= $0.count && body(text, $0) }
            }
    }

    private static func stands(_ word: Bytes, in text: Bytes, at start: Int) -> Bool {
        // Words differ at their ends more often than in the first byte of an ideograph.
        var offset = word.count
        while offset > 0 {
            offset -= 1
            if text[start + offset] != word[offset] { return false }
        }
        return true
    }
}
