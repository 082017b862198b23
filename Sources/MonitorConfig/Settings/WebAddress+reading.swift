import Supervision

extension WebAddress {
    private static let lengthLimit = 2048

    /// Reads an absolute `http` or `https` address (RFC 3986) without user information.
    init?(reading entry: Entry) {
        guard let text = entry.text(limit: Self.lengthLimit) else { return nil }
        if let fault = Self.fault(of: text) {
            entry.report(fault)
            return nil
        }
        guard let address = WebAddress(text) else {
            entry.report(.malformedAddress(text))
            return nil
        }
        self = address
    }

    private static func fault(of text: String) -> Fault? {
        let bytes = text.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
            return .relativeAddress(text)
        }
        let scheme = text[..<colon]
        guard !scheme.isEmpty, scheme.utf8.allSatisfy(isSchemeByte) else { return .relativeAddress(text) }
        guard ["http", "https"].contains(scheme.lowercased()) else { return .otherScheme(String(scheme)) }
        guard !holdsSpace(text) else { return .malformedAddress(text) }
        let authority = bytes[colon...].dropFirst(3).prefix { !"/?#".utf8.contains($0) }
        if authority.contains(UInt8(ascii: "@")) {
            return .credentials
        }
        guard let port = port(of: authority) else { return .malformedAddress(text) }
        return isPort(port) ? nil : .notPort(String(Substring(port.dropFirst())))
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// Whether the text holds white space, a control character or a backslash, which browsers take for a slash.
    private static func holdsSpace(_ text: String) -> Bool {
        if text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
            return true
        }
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        return !isASCII && text.unicodeScalars.contains { $0.properties.isWhitespace }
    }

    /// What stands behind the host: nothing, or a colon and the port; nil where that is no host.
    private static func port(of authority: Substring.UTF8View) -> Substring.UTF8View? {
        var rest = authority
        if rest.first == UInt8(ascii: "[") {
            guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            rest = rest[rest.index(after: end)...]
        } else {
            let host = rest.prefix { $0 != UInt8(ascii: ":") }
            guard !host.isEmpty, !hasEmptyLabel(host) else { return nil }
            rest = rest[host.endIndex...]
        }
        return rest.isEmpty || rest.first == UInt8(ascii: ":") ? rest : nil
    }

    /// Whether the host begins with a dot or holds two in a row; one at its end is the root (RFC 1034, section 3.1).
    private static func hasEmptyLabel(_ host: Substring.UTF8View) -> Bool {
        var previous = UInt8(ascii: ".")
        for byte in host {
            if byte == UInt8(ascii: "."), previous == byte {
                return true
            }
            previous = byte
        }
        return false
    }

    /// Whether `text` is nothing, a colon and a port number, or the colon alone (RFC 3986, section 3.2.3).
    private static func isPort(_ text: Substring.UTF8View) -> Bool {
        let digits = text.dropFirst()
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return digits.isEmpty || Int(Substring(digits)).map { (1...65_535).contains($0) } ?? false
    }
}

/// Hosts that name this machine or a private network by themselves (RFC 1918, 3927, 4193, 4291, 6761).
enum PrivateHost {
    static func contains(_ host: String) -> Bool {
        if host == "localhost" || host.hasSuffix(".localhost") {
            return true
        }
        if host.hasPrefix("[") {
            let address = host.dropFirst()
            return address.hasPrefix("::1]")
                || ["fc", "fd", "fe8", "fe9", "fea", "feb"].contains { address.hasPrefix($0) }
        }
        guard host.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return false }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard parts.count == 4, let first = parts[0], let second = parts[1], parts[2] != nil, parts[3] != nil else {
            return false
        }
        switch (first, second) {
        case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168): return true
        default: return false
        }
    }
}
