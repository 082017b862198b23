import CCurl
import FoundationEssentials
import Glibc

/// What a person would read on a page before any script has run, counted in bytes. No parser: it only has to tell
/// nothing from something, in any charset that contains ASCII, on pages of any size, broken ones included.
struct PrintedText {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var count = 0

    /// How many bytes of text, white space aside, stand outside tags, comments, scripts, styles and titles.
    /// Counting stops at `limit`.
    static func count(in body: Data, upTo limit: Int) -> Int {
        body.withUnsafeBytes { bytes in
            // A page in UTF-16 has its tags spread over two bytes each; it counts as text whole.
            if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return limit }
            var text = PrintedText(bytes: bytes)
            return text.count(upTo: limit)
        }
    }

    static func isPresent(in body: Data) -> Bool {
        count(in: body, upTo: 1) > 0
    }

    private init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private mutating func count(upTo limit: Int) -> Int {
        while position < bytes.count, count < limit {
            switch bytes[position] {
            case UInt8(ascii: "<"): skipMarkup()
            case UInt8(ascii: "&") where skipBlankReference(): break
            case 0...0x20: position += 1
            default:
                count += 1
                position += 1
            }
        }
        return count
    }

    /// Elements whose content is not shown, and how each ends.
    private static let hiding: [(name: StaticString, end: StaticString)] = [
        ("script", "</script"), ("style", "</style"), ("noscript", "</noscript"), ("title", "</title"),
    ]

    private static let blankReferences: [StaticString] = ["&nbsp;", "&#160;", "&#xa0;", "&ensp;", "&emsp;"]

    /// `&nbsp;` and its numbers, as which much blank space on real pages is written.
    private mutating func skipBlankReference() -> Bool {
        for reference in Self.blankReferences where stands(reference, at: position) {
            position += reference.utf8CodeUnitCount
            return true
        }
        return false
    }

    private mutating func skipMarkup() {
        if stands("<!--", at: position) {
            position = find("-->", from: position + 4).map { $0 + 3 } ?? bytes.count
            return
        }
        guard position + 1 < bytes.count, Self.mayFollowBracket(bytes[position + 1]) else {
            count += 1
            position += 1
            return
        }
        let start = position
        skipTag()
        for (name, end) in Self.hiding where isTag(name, at: start) {
            guard !isTag("script", at: start) || !holdsData(from: start) else { return }
            position = find(end, from: position) ?? bytes.count
        }
    }

    /// A tag ends at the first `>` outside a quoted attribute value (HTML, 13.2.5).
    private mutating func skipTag() {
        var last = bytes[position]
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: ">") { return }
            if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                while position < bytes.count, bytes[position] != byte { position += 1 }
                position += 1
            }
            if byte > 0x20 { last = byte }
        }
        position = bytes.count
    }

    /// Lists that a script will show stand in elements such as `<script type="text/xml">`.
    private func holdsData(from start: Int) -> Bool {
        let tag = bytes[start..<min(position, bytes.count)].map(Self.lowercased)
        let names: [String] = ["xml", "json", "html", "template"]
        return names.contains { cs_contains(tag, tag.count, $0) }
    }

    private func isTag(_ name: StaticString, at start: Int) -> Bool {
        let end = start + 1 + name.utf8CodeUnitCount
        guard stands(name, at: start + 1), end < bytes.count else { return false }
        let byte = bytes[end]
        return byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    /// Every text that is looked for begins with a byte that has no other case, so that `memchr` finds it.
    private func find(_ text: StaticString, from start: Int) -> Int? {
        var index = start
        while index < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + index, Int32(text.utf8Start[0]), bytes.count - index)
        {
            index = UnsafeRawPointer(found) - base
            if stands(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// Whether `text`, in lower case, stands there in any case.
    private func stands(_ text: StaticString, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start + count <= bytes.count else { return false }
        let wanted = text.utf8Start
        for offset in 0..<count where Self.lowercased(bytes[start + offset]) != wanted[offset] { return false }
        return true
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    private static func mayFollowBracket(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
        default: false
        }
    }
}
