import Supervision

/// Text that may hold markup where none belongs, such as in an attribute or in `title`.
enum PlainMarkup {
    /// One line of text without tags.
    static func line(_ text: Span<UInt8>) -> TextLine {
        var line = TextLine()
        var index = 0
        var start = 0
        while index < text.count {
            guard text[index] == ASCII.lessThan, isTag(text, at: index) else {
                index += 1
                continue
            }
            line.append(text.extracting(start..<index))
            line.breakLine()
            while index < text.count, text[index] != ASCII.greaterThan { index += 1 }
            index = min(index + 1, text.count)
            start = index
        }
        line.append(text.extracting(start..<text.count))
        return line
    }

    private static func isTag(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index + 1 < text.count else { return false }
        return ASCII.isLetter(text[index + 1]) || text[index + 1] == ASCII.slash || text[index + 1] == 0x21
    }
}
