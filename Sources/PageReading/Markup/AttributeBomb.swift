/// Finds tags with so many attributes that a parser would spend its time comparing them, and takes the excess away.
enum AttributeBomb {
    /// A tag shorter than this cannot hold too many attributes for a parser to bear.
    private static let harmlessLength = 2048

    static func isAbsent(from text: Span<UInt8>, limit: Int) -> Bool {
        var isAbsent = true
        forEachExcess(in: text, limit: limit) { _ in isAbsent = false }
        return isAbsent
    }

    /// `text` with the excess attributes written over by spaces.
    static func defused(_ text: Span<UInt8>, limit: Int) -> [UInt8] {
        var bytes = text.withUnsafeBufferPointer { Array($0) }
        forEachExcess(in: text, limit: limit) { range in
            for index in range { bytes[index] = ASCII.space }
        }
        return bytes
    }

    private static func forEachExcess(in text: Span<UInt8>, limit: Int, _ body: (Range<Int>) -> Void) {
        var index = 0
        var tagStart = -1
        while index < text.count {
            let byte = text[index]
            if byte == ASCII.lessThan, tagStart < 0, index + 1 < text.count, ASCII.isLetter(text[index + 1]) {
                tagStart = index
            } else if byte == ASCII.greaterThan {
                tagStart = -1
            } else if tagStart >= 0, index - tagStart >= harmlessLength {
                index = excess(in: text, from: tagStart + 1, limit: limit, body)
                tagStart = -1
                continue
            }
            index += 1
        }
    }

    /// Counts the attributes of a long tag; reports what exceeds the limit, and returns where the tag ends.
    private static func excess(in text: Span<UInt8>, from start: Int, limit: Int, _ body: (Range<Int>) -> Void) -> Int {
        var index = start
        var count = 0
        var excessStart: Int?
        while index < text.count, text[index] != ASCII.greaterThan {
            if ASCII.isSpace(text[index]) || text[index] == ASCII.slash {
                index += 1
                continue
            }
            count += 1
            if count > limit, excessStart == nil { excessStart = index }
            index = endOfAttribute(in: text, from: index)
        }
        if let excessStart { body(excessStart..<index) }
        return index
    }

    private static func endOfAttribute(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while index < text.count {
            let byte = text[index]
            if byte == ASCII.greaterThan || ASCII.isSpace(byte) || byte == ASCII.slash { return index }
            let isQuote = byte == ASCII.quote || byte == ASCII.apostrophe
            if isQuote, text[index - 1] == ASCII.equals { return endOfQuote(in: text, from: index) }
            index += 1
        }
        return index
    }

    private static func endOfQuote(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while index < text.count, text[index] != text[start] { index += 1 }
        return min(index + 1, text.count)
    }
}
