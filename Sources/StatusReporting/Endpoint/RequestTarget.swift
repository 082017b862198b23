/// The target of a request in origin form (RFC 9112, section 3.2.1), taken apart.
struct RequestTarget: Equatable {
    /// The segments of the path, percent-decoded; a segment that cannot be decoded stays as it was.
    let segments: [String]
    /// The query's parameters; the first of equal names counts.
    let parameters: [String: String]

    /// - Parameter prefix: What a proxy may have left before the path.
    init(_ text: String, under prefix: SitePrefix = SitePrefix()) {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        segments = prefix.stripped((parts.first ?? "").split(separator: "/").map(Self.decoded))
        let query = parts.count == 2 ? parts[1] : ""
        let pairs = query.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.formDecoded(sides[0]), sides.count == 2 ? Self.formDecoded(sides[1]) : "")
        }
        parameters = Dictionary(pairs) { first, _ in first }
    }

    /// `segment` with everything but unreserved characters (RFC 3986, section 2.3) percent-encoded.
    static func encoded(segment: String) -> String {
        segment.utf8.reduce(into: "") { result, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += byte < 16 ? "%0" : "%"
                result += String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// Forms write a space as a plus sign (WHATWG URL, section 5.2).
    private static func formDecoded(_ text: Substring) -> String {
        text.contains("+")
            ? decoded(Substring(text.split(separator: "+", omittingEmptySubsequences: false).joined(separator: " ")))
            : decoded(text)
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
                return String(text)
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }
}
