/// What makes XML a weapon: looked for before a parser sees it, in one walk.
///
/// A document type can define entities that grow without bound (XML 1.0, section 4.4), and parsers compare each attribute
/// of a tag, and each namespace in scope, with all that stand before it. Honest feeds and documents have few of both.
package struct XMLShape {
    /// Why bytes are not handed to a parser.
    package enum Danger: String, Equatable, Sendable {
        /// The text declares a document type.
        case documentType = "a document type is declared"
        /// A tag has too many attributes.
        case attributes = "a tag has too many attributes"
        /// Too many namespaces are in scope at once.
        case namespaces = "too many namespaces are in scope"
        /// The text is in UTF-16 or another encoding in which tags are not written in ASCII.
        case encoding = "the text is not in UTF-8"
    }

    /// Attributes of one tag.
    private static let mostAttributes = 256
    /// Namespaces that are declared by the elements open at a place.
    private static let mostNamespaces = 512

    private var openDeclarations: [Int] = []
    private var declarations = 0

    private init() {}

    /// What makes the text dangerous; nil where it may be parsed.
    package static func danger(in text: Span<UInt8>) -> Danger? {
        guard isASCIIMarkup(text) else { return .encoding }
        var shape = XMLShape()
        var index = 0
        while index < text.count {
            guard text[index] == ASCII.lessThan, index + 1 < text.count else {
                index += 1
                continue
            }
            switch text[index + 1] {
            case 0x21:
                guard let end = endOfComment(in: text, from: index) else { return .documentType }
                index = end
            case 0x3F: index = end(of: "?>", in: text, from: index + 2)
            case ASCII.slash:
                shape.declarations -= shape.openDeclarations.popLast() ?? 0
                index += 2
            default:
                if let danger = shape.readTag(in: text, from: &index) { return danger }
            }
        }
        return nil
    }

    /// Byte order marks of UTF-16, NULs between letters and the `<` of EBCDIC are what a parser tells encodings by.
    private static func isASCIIMarkup(_ text: Span<UInt8>) -> Bool {
        var index = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
        while index < text.count, ASCII.isSpace(text[index]) { index += 1 }
        guard index < text.count, text[index] == ASCII.lessThan else { return index == text.count }
        return index + 1 >= text.count || text[index + 1] != 0
    }

    /// Behind a comment or a section of plain text; nil where a declaration stands there.
    private static func endOfComment(in text: Span<UInt8>, from start: Int) -> Int? {
        if text.has("<!--", at: start) { return end(of: "-->", in: text, from: start + 4) }
        if text.has("<![CDATA[", at: start) { return end(of: "]]>", in: text, from: start + 9) }
        return nil
    }

    /// Behind `mark`, or the end of the text.
    private static func end(of mark: StaticString, in text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            if text.has(mark, at: index) { return index + mark.utf8CodeUnitCount }
            index += 1
        }
        return text.count
    }

    /// Reads a start tag. A `<` in it ends it, quoted or not: no value may hold one, and a parser goes on from there.
    private mutating func readTag(in text: Span<UInt8>, from index: inout Int) -> Danger? {
        var attributes = 0
        var own = 0
        var nameStart = index + 1
        index += 1
        while index < text.count, text[index] != ASCII.greaterThan, text[index] != ASCII.lessThan {
            if ASCII.isSpace(text[index]) {
                nameStart = index + 1
            } else if text[index] == ASCII.equals {
                attributes += 1
                if text.has("xmlns", at: nameStart) { own += 1 }
                if attributes > Self.mostAttributes { return .attributes }
                index = Self.endOfValue(in: text, from: index + 1)
                nameStart = index
                continue
            }
            index += 1
        }
        let isClosed = index < text.count && text[index] == ASCII.greaterThan && text[index - 1] == ASCII.slash
        if index < text.count, text[index] == ASCII.greaterThan { index += 1 }
        if isClosed { return declarations + own > Self.mostNamespaces ? .namespaces : nil }
        openDeclarations.append(own)
        declarations += own
        return declarations > Self.mostNamespaces ? .namespaces : nil
    }

    private static func endOfValue(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, ASCII.isSpace(text[index]) { index += 1 }
        guard index < text.count, text[index] == ASCII.quote || text[index] == ASCII.apostrophe else { return index }
        let quote = text[index]
        index += 1
        while index < text.count, text[index] != quote, text[index] != ASCII.lessThan { index += 1 }
        return index < text.count && text[index] == quote ? index + 1 : index
    }
}
