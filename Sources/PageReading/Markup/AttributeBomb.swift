import Supervision

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
        while index + harmlessLength < text.count {
            // Looked for from behind, the last end of a tag is near: most of the text is never looked at.
            if let last = lastTagEnd(in: text, index..<index + harmlessLength) {
                index = last + 1
                continue
            }
            let end = text.firstIndex(ofByte: ASCII.greaterThan, from: index) ?? text.count
            var next = end
            // A tag may go on from before, its quoted values holding what looks like its end.
            let earlier = tagStart(in: text, stride(from: index, to: max(-1, index - 2 * harmlessLength), by: -1))
            if let start = earlier { next = max(next, excess(in: text, from: start + 1, limit: limit, body)) }
            if let start = tagStart(in: text, stride(from: index, to: end, by: 1)) {
                next = max(next, excess(in: text, from: start + 1, limit: limit, body))
            }
            index = next
        }
    }

    private static func lastTagEnd(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var index = range.upperBound - 1
        while index >= range.lowerBound {
            if text[index] == ASCII.greaterThan { return index }
            index -= 1
        }
        return nil
    }

    private static func tagStart(in text: Span<UInt8>, _ indices: StrideTo<Int>) -> Int? {
        for index in indices where text[index] == ASCII.lessThan {
            if index + 1 < text.count, ASCII.isLetter(text[index + 1]) { return index }
        }
        return nil
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
