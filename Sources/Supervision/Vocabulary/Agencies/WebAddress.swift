/// An absolute `http` or `https` address (RFC 3986), kept as it was written so that evidence shows what stood there, but
/// for two things: user information is left out, because names and passwords belong into no status and no log, and what is
/// longer than any server takes is cut back to its host.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address as it was written.
    package let text: String

    /// Returns nil where `text` is not an absolute `http` or `https` address with a host.
    package init?(_ text: String) {
        if text.utf8.count <= Self.longest, Self.isPlain(text) {
            self.text = text
        } else if let host = Self.host(of: text), host.utf8.count <= Self.longestHost {
            let bare = Self.withoutUser(text)
            self.text = bare.utf8.count <= Self.longest ? bare : Self.cut(bare, to: host)
        } else {
            return nil
        }
    }

    /// Whether this is what is left of an address that is too long to be kept or asked for. It still tells one such
    /// address from another.
    package var isOverlong: Bool { text.contains(Self.overlongMark) }

    /// The host in lower case, without user information and port. Read when asked for: addresses are kept by the hundred
    /// thousand, and few are ever fetched.
    package var host: String {
        if let host = Self.plainHost(of: text), Self.isWithoutPort(host) { return String(host) }
        return Self.host(of: text) ?? ""
    }

    /// The host, and the port where it is not the usual one: what makes a web site. Read when asked for.
    package var site: String {
        if let host = Self.plainHost(of: text) {
            if Self.isWithoutPort(host) { return String(host) }
            if let port = Self.plainPort(behind: host) {
                return port == "80" || port == "443" ? String(host) : "\(host):\(port)"
            }
        }
        let host = host
        let rest = text.split(separator: "://", maxSplits: 1).last ?? ""
        let authority = rest.prefix { !"/?#".contains($0) }
        guard let colon = authority.lastIndex(of: ":"), let port = Int(authority[authority.index(after: colon)...]),
            authority[..<colon].lowercased().hasSuffix(host), port != 80, port != 443
        else { return host }
        return "\(host):\(port)"
    }

    package var description: String { text }

    /// The address without its fragment, which never reaches a server (RFC 9110, section 7.1).
    package var withoutFragment: String {
        text.firstIndex(of: "#").map { String(text[..<$0]) } ?? text
    }

    /// The host of an address that begins as nearly all do, `https://` and a host of lower-case letters, digits, hyphens and
    /// dots, and perhaps a port: every link of every page is asked, and every alert. Nil for others.
    private static func plainHost(of text: String) -> Substring? {
        let bytes = text.utf8
        let scheme = bytes.starts(with: "https://".utf8) ? 8 : bytes.starts(with: "http://".utf8) ? 7 : 0
        guard scheme > 0 else { return nil }
        let start = bytes.index(bytes.startIndex, offsetBy: scheme)
        var end = start
        while end < bytes.endIndex {
            switch bytes[end] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                bytes.formIndex(after: &end)
            case UInt8(ascii: "/"), UInt8(ascii: ":"): return start < end ? text[start..<end] : nil
            default: return nil
            }
        }
        return start < end ? text[start...] : nil
    }

    /// The digits behind the host of such an address; nil where there is something else or nothing.
    private static func plainPort(behind host: Substring) -> Substring? {
        let rest = host.base[host.endIndex...]
        guard rest.utf8.first == UInt8(ascii: ":") else { return nil }
        let digits = rest.utf8.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let isPort = (1...5).contains(digits.count) && digits.first != UInt8(ascii: "0")
        let isEnd = digits.endIndex == rest.endIndex || host.base.utf8[digits.endIndex] == UInt8(ascii: "/")
        return isPort && isEnd ? Substring(digits) : nil
    }

    private static func isWithoutPort(_ host: Substring) -> Bool {
        host.endIndex == host.base.endIndex || host.base.utf8[host.endIndex] == UInt8(ascii: "/")
    }

    private static func isPlain(_ text: String) -> Bool { plainHost(of: text).map(isWithoutPort) ?? false }

    /// Works on bytes: ten thousand addresses are read at every start.
    private static func host(of text: String) -> String? {
        let bytes = text.utf8
        guard let schemeEnd = bytes.firstIndex(of: UInt8(ascii: ":")),
            bytes[schemeEnd...].starts(with: "://".utf8)
        else { return nil }
        let scheme = text[..<schemeEnd].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let authority = bytes[bytes.index(schemeEnd, offsetBy: 3)...].prefix { !authorityEnds.contains($0) }
        let afterUser = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[authority.index(after: $0)...] }
        let hostAndPort = afterUser ?? authority
        let isLiteral = hostAndPort.first == UInt8(ascii: "[")
        let end = hostAndPort.firstIndex(of: isLiteral ? UInt8(ascii: "]") : UInt8(ascii: ":"))
        let host = text[hostAndPort.startIndex..<(end ?? hostAndPort.endIndex)] + (isLiteral ? "]" : "")
        let hasSpace = host.unicodeScalars.contains { $0.properties.isWhitespace }
        return host.isEmpty || hasSpace || (isLiteral && end == nil) ? nil : host.lowercased()
    }

    /// In bytes: twice what servers of the field take, and what a configuration may hold.
    private static let longest = 4_096
    /// In bytes; names end at 253 (RFC 1035, section 2.3.4), and may be written in letters that take several.
    private static let longestHost = 1_024
    private static let overlongMark = "#address-too-long-"

    /// The path is kept where it can be, since what stands on a page there is seen from it.
    private static func cut(_ text: String, to host: String) -> String {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        let kept = path.utf8.count < longest / 2 ? String(path) : "\(text.prefix { $0 != ":" })://\(host)/"
        return kept + overlongMark + StableHash.hexadecimal(StableHash.of(text))
    }

    /// The text without what stands before `@` in its authority (RFC 3986, section 3.2.1).
    private static func withoutUser(_ text: String) -> String {
        guard let scheme = text.firstRange(of: "://") else { return text }
        let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
        guard let at = authority.lastIndex(of: "@") else { return text }
        return String(text[..<scheme.upperBound] + text[text.index(after: at)...])
    }

    private static let authorityEnds: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
}

extension WebAddress: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let address = WebAddress(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an http(s) address: \(text)")
        }
        self = address
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
