/// A page cut into tags, text, and what is neither.
struct MarkupPiece {
    enum Kind {
        case tag, text
        /// Comments, declarations, scripts and styles, which no rewriting may touch.
        case raw
    }

    var kind: Kind
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The name of a tag in lower case, with the slash of an end tag.
    var name: String {
        let rest = bytes.dropFirst()
        let end = rest.firstIndex { !Self.isName($0) } ?? rest.endIndex
        return String(decoding: rest[..<end], as: UTF8.self).lowercased()
    }

    static func pieces(of markup: [UInt8]) -> [MarkupPiece] {
        var pieces: [MarkupPiece] = []
        var index = 0
        while index < markup.count {
            let piece = next(in: markup, at: index)
            pieces.append(piece)
            index += piece.bytes.count
        }
        return pieces
    }

    private static func next(in markup: [UInt8], at start: Int) -> MarkupPiece {
        func piece(_ kind: Kind, to end: Int) -> MarkupPiece {
            MarkupPiece(kind: kind, bytes: Array(markup[start..<min(end, markup.count)]))
        }
        let open = UInt8(ascii: "<")
        guard markup[start] == open else {
            return piece(.text, to: markup[start...].firstIndex(of: open) ?? markup.count)
        }
        if has("<!--", in: markup, at: start) { return piece(.raw, to: end(of: "-->", in: markup, from: start)) }
        if has("<!", in: markup, at: start) { return piece(.raw, to: end(of: ">", in: markup, from: start)) }
        if has("<script", in: markup, at: start) {
            return piece(.raw, to: end(of: "</script>", in: markup, from: start))
        }
        if has("<style", in: markup, at: start) { return piece(.raw, to: end(of: "</style>", in: markup, from: start)) }
        return piece(.tag, to: end(of: ">", in: markup, from: start))
    }

    private static func has(_ text: StaticString, in markup: [UInt8], at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= markup.count else { return false }
        return text.withUTF8Buffer { text in
            for offset in 0..<count where markup[index + offset] != text[offset] { return false }
            return true
        }
    }

    private static func end(of text: StaticString, in markup: [UInt8], from start: Int) -> Int {
        let first = text.withUTF8Buffer { $0[0] }
        var index = start
        while let next = markup[index...].firstIndex(of: first) {
            if has(text, in: markup, at: next) { return next + text.utf8CodeUnitCount }
            index = next + 1
        }
        return markup.count
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
