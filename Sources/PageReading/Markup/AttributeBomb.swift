import Supervision

/// Finds tags of HTML with so many attributes that a parser would spend its time comparing them, and takes the excess
/// away.
///
/// The text is walked as the parser walks it: quoted values hide the ends of tags, comments and the code of scripts and
/// styles hold no tags, whatever they look like (`for(i=0;i<n;i++)`).
enum AttributeBomb {
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
        var mayHoldComment = true
        var index = 0
        while let start = text.firstIndex(ofByte: ASCII.lessThan, from: index), start + 1 < text.count {
            index = start + 1
            if mayHoldComment, text.has("<!--", at: start) {
                // One without an end is none: what stands behind it is looked at.
                let end = text.firstIndex(of: "-->", from: start + 4)
                mayHoldComment = end != nil
                index = end.map { $0 + 3 } ?? start + 4
            } else if ASCII.isLetter(text[index]) {
                let tag = Tag(in: text, from: index, limit: limit)
                if let excess = tag.excess { body(excess) }
                // The code of a script or style ends at its own end tag, or with the text.
                index = tag.codeEnd.map { text.firstIndexIgnoringCase(of: $0, from: tag.end) ?? text.count } ?? tag.end
            }
        }
    }

    /// A start tag as the parser reads it.
    private struct Tag {
        /// Behind the tag.
        private(set) var end: Int
        /// From the first attribute too many to the end of the tag.
        private(set) var excess: Range<Int>?
        /// The end tag up to which code follows that holds no tags; nil where none follows.
        private(set) var codeEnd: StaticString?

        init(in text: Span<UInt8>, from start: Int, limit: Int) {
            var index = start
            while index < text.count, ASCII.isNameByte(text[index]) { index += 1 }
            let name = text.extracting(start..<index)
            var attributes = 0
            var excessStart: Int?
            var isInName = false
            while index < text.count, text[index] != ASCII.greaterThan {
                let byte = text[index]
                if byte == ASCII.equals {
                    index = Self.endOfValue(in: text, from: text.skippingSpaces(from: index + 1))
                    isInName = false
                    continue
                }
                let separates = ASCII.isSpace(byte) || byte == ASCII.slash
                if !separates, !isInName {
                    attributes += 1
                    if attributes > limit, excessStart == nil { excessStart = index }
                }
                isInName = !separates
                index += 1
            }
            end = min(index + 1, text.count)
            excess = excessStart.map { $0..<index }
            let isClosed = index > 0 && text[index - 1] == ASCII.slash
            if !isClosed {
                codeEnd = Self.isNamed("script", name) ? "</script" : Self.isNamed("style", name) ? "</style" : nil
            }
        }

        private static func isNamed(_ word: StaticString, _ name: Span<UInt8>) -> Bool {
            name.count == word.utf8CodeUnitCount && name.hasIgnoringCase(word, at: 0)
        }

        /// Behind the quoted or bare value that begins at `start`.
        private static func endOfValue(in text: Span<UInt8>, from start: Int) -> Int {
            guard start < text.count else { return text.count }
            if text[start] == ASCII.quote || text[start] == ASCII.apostrophe {
                return text.firstIndex(ofByte: text[start], from: start + 1).map { $0 + 1 } ?? text.count
            }
            var index = start
            while index < text.count, !ASCII.isSpace(text[index]), text[index] != ASCII.greaterThan { index += 1 }
            return index
        }
    }
}
