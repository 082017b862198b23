import Supervision

/// What a header or the markup says about a page's encoding.
struct CharsetDeclaration: Equatable, Sendable {
    let label: String
    /// Nil where the label means nothing to us.
    let encoding: CharacterEncoding?

    /// How far the markup is searched: heads of government pages are long, and some declare the charset at their end.
    private static let reach = 64 << 10

    /// The `charset` parameter of a `Content-Type` header (RFC 9110, section 8.3).
    init?(contentType: String?) {
        guard let contentType else { return nil }
        let bytes = Array(contentType.utf8)
        guard let found = Self.value(after: "charset", in: bytes.span, range: 0..<bytes.count) else { return nil }
        self.init(bytes.span.extracting(found))
    }

    /// The first `charset` of a `meta` tag, or the `encoding` of an XML declaration, wherever the tag stands.
    init?(markup: Span<UInt8>) {
        let end = min(markup.count, Self.reach)
        var index = 0
        while index < end {
            guard markup[index] == ASCII.lessThan else {
                index += 1
                continue
            }
            let isMeta = markup.hasIgnoringCase("<meta", at: index)
            if isMeta || markup.hasIgnoringCase("<?xml", at: index) {
                let tag = Self.tag(in: markup, from: index, to: end)
                if let found = Self.value(after: isMeta ? "charset" : "encoding", in: markup, range: tag) {
                    self.init(markup.extracting(found))
                    return
                }
                index = tag.upperBound
            } else {
                index += 1
            }
        }
        return nil
    }

    private init(_ label: Span<UInt8>) {
        self.label = TextLine(label).string.lowercased()
        encoding = CharacterEncoding.labelled(label)
    }

    private static func tag(in text: Span<UInt8>, from start: Int, to end: Int) -> Range<Int> {
        var index = start + 1
        while index < end, text[index] != ASCII.greaterThan { index += 1 }
        return start..<index
    }

    /// The value behind `name` and an equals sign, without quotes.
    private static func value(after name: StaticString, in text: Span<UInt8>, range: Range<Int>) -> Range<Int>? {
        var search = range.lowerBound
        while let found = text.firstIndexIgnoringCase(of: name, from: search, to: range.upperBound) {
            search = found + name.utf8CodeUnitCount
            var start = text.skippingSpaces(from: search)
            guard start < range.upperBound, text[start] == ASCII.equals else { continue }
            start += 1
            while start < range.upperBound, isPadding(text[start]) { start += 1 }
            var end = start
            while end < range.upperBound, isLabelByte(text[end]) { end += 1 }
            if end > start { return start..<end }
        }
        return nil
    }

    private static func isPadding(_ byte: UInt8) -> Bool {
        ASCII.isSpace(byte) || byte == ASCII.quote || byte == ASCII.apostrophe
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        ASCII.isNameByte(byte) || byte == ASCII.hyphen || byte == 0x3A || byte == 0x2E
    }
}
