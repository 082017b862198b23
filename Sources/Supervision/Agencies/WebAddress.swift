/// An absolute `http` or `https` address (RFC 3986), kept as it was written so that evidence shows what stood there.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    /// The host in lower case, without user information and port.
    package let host: String

    /// Returns nil where `text` is not an absolute `http` or `https` address with a host.
    package init?(_ text: String) {
        guard let host = Self.host(of: text) else { return nil }
        self.text = text
        self.host = host
    }

    package var description: String { text }

    /// The address without its fragment, which never reaches a server (RFC 9110, section 7.1).
    package var withoutFragment: String {
        text.firstIndex(of: "#").map { String(text[..<$0]) } ?? text
    }

    private static func host(of text: String) -> String? {
        guard let schemeEnd = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<schemeEnd].lowercased()
        guard scheme == "http" || scheme == "https", text[schemeEnd...].hasPrefix("://") else { return nil }
        let afterScheme = text[text.index(schemeEnd, offsetBy: 3)...]
        let authority = afterScheme.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let hostAndPort = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        let host =
            hostAndPort.hasPrefix("[")
            ? hostAndPort.prefix { $0 != "]" } + "]"
            : hostAndPort.prefix { $0 != ":" }
        let hasSpace = host.contains { $0.isWhitespace }
        return host.isEmpty || hasSpace ? nil : host.lowercased()
    }
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
