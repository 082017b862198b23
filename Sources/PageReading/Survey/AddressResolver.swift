import Supervision

/// Resolves the addresses of a page's links (RFC 3986, section 5.2).
struct AddressResolver: Sendable {
    private let scheme: [UInt8]
    private let authority: [UInt8]
    private let path: [UInt8]
    private let query: [UInt8]

    /// A reserved name (RFC 2606) that stands for the unknown server of a page read from a file.
    private static let unknownServer = "http://page.invalid/"

    /// `base` is the page's own `<base href>`, itself relative to the page's address.
    init(address: WebAddress?, base: String? = nil) {
        let page = AddressResolver(absolute: address?.text ?? Self.unknownServer)
        let text = base.flatMap { page.resolve(Array($0.utf8).span)?.text }
        self = text.map { AddressResolver(absolute: $0) } ?? page
    }

    private init(absolute text: String) {
        let parts = Parts(Array(text.utf8).span)
        scheme = parts.scheme ?? Array("http".utf8)
        authority = parts.authority ?? []
        path = parts.path
        query = parts.query
    }

    /// The absolute address that `reference` means; nil where it is none of the web.
    func resolve(_ reference: Span<UInt8>) -> WebAddress? {
        let parts = Parts(Self.clean(reference).span)
        var text: [UInt8] = []
        text.reserveCapacity(reference.count + authority.count + path.count + 8)
        text += parts.scheme ?? scheme
        text += Array("://".utf8)
        text += parts.authority ?? authority
        if parts.scheme != nil || parts.authority != nil {
            text += Self.withoutDots(parts.path) + parts.query
        } else if parts.path.isEmpty {
            text += path + (parts.query.isEmpty ? query : parts.query)
        } else if parts.path[0] == ASCII.slash {
            text += Self.withoutDots(parts.path) + parts.query
        } else {
            let folder = path.lastIndex(of: ASCII.slash).map { path[...$0] } ?? [ASCII.slash]
            text += Self.withoutDots(folder + parts.path) + parts.query
        }
        return WebAddress(String(decoding: text + parts.fragment, as: UTF8.self))
    }

    /// Whether `reference` leads into the folder in which the page stands.
    func isInFolder(_ reference: Span<UInt8>) -> Bool {
        guard let target = resolve(reference) else { return false }
        let folder = path.lastIndex(of: ASCII.slash).map { path[...$0] } ?? [ASCII.slash]
        return target.text.utf8.starts(with: scheme + Array("://".utf8) + authority + folder)
    }

    /// The page's own address with `name` as its fragment.
    func place(_ name: Span<UInt8>) -> WebAddress? {
        var text = scheme + Array("://".utf8) + authority + path + query + [0x23]
        for index in 0..<min(name.count, 300) {
            let byte = name[index]
            let isPlain = byte > ASCII.space && byte < 0x7F && byte != 0x23 && byte != 0x25 && byte != ASCII.quote
            if isPlain { text.append(byte) } else { text += Self.escaped(byte) }
        }
        return WebAddress(String(decoding: text, as: UTF8.self))
    }

    /// Characters that have no place in an address are dropped, turned or escaped, as browsers do.
    private static func clean(_ reference: Span<UInt8>) -> [UInt8] {
        var end = reference.count
        while end > 0, reference[end - 1] <= 0x20 { end -= 1 }
        var cleaned: [UInt8] = []
        cleaned.reserveCapacity(end)
        var isQuery = false
        for index in reference.skippingSpaces(from: 0)..<max(end, reference.skippingSpaces(from: 0)) {
            let byte = reference[index]
            switch byte {
            case 0x09, 0x0A, 0x0D: continue
            case 0x5C where !isQuery: cleaned.append(ASCII.slash)
            case 0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x80...: cleaned += escaped(byte)
            default:
                if byte == 0x3F || byte == 0x23 { isQuery = true }
                cleaned.append(byte)
            }
        }
        return cleaned
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// RFC 3986, section 5.2.4.
    private static func withoutDots(_ path: some Sequence<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var segment: [UInt8] = []
        output.reserveCapacity(path.underestimatedCount + 1)
        func finish(isLast: Bool) {
            let isDots = segment == [0x2E] || segment == [0x2E, 0x2E]
            if segment == [0x2E, 0x2E] {
                while let last = output.popLast(), last != ASCII.slash {}
                if isLast { output.append(ASCII.slash) }
            } else if !isDots {
                output.append(ASCII.slash)
                output += segment
            } else if isLast {
                output.append(ASCII.slash)
            }
            segment.removeAll(keepingCapacity: true)
        }
        for byte in path.drop(while: { $0 == ASCII.slash }) {
            if byte == ASCII.slash { finish(isLast: false) } else { segment.append(byte) }
        }
        finish(isLast: true)
        return output
    }

    /// The components of a reference.
    private struct Parts {
        var scheme: [UInt8]?
        var authority: [UInt8]?
        var path: [UInt8]
        /// With its question mark.
        var query: [UInt8] = []
        /// With its number sign.
        var fragment: [UInt8] = []

        init(_ text: Span<UInt8>) {
            var rest = text.withUnsafeBufferPointer { ArraySlice($0) }
            if let colon = LinkTarget.schemeEnd(of: text, from: 0) {
                scheme = rest[..<colon].map { ASCII.lowercased($0) }
                rest = rest[(colon + 1)...]
            }
            if let index = rest.firstIndex(of: 0x23) {
                fragment = Array(rest[index...])
                rest = rest[..<index]
            }
            if let index = rest.firstIndex(of: 0x3F) {
                query = Array(rest[index...])
                rest = rest[..<index]
            }
            if rest.starts(with: [ASCII.slash, ASCII.slash]) {
                let start = rest.startIndex + 2
                let end = rest[start...].firstIndex(of: ASCII.slash) ?? rest.endIndex
                authority = Array(rest[start..<end])
                rest = rest[end...]
            }
            path = Array(rest)
        }
    }
}
