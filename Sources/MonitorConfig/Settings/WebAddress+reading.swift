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
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
            return .relativeAddress(text)
        }
        let scheme = text[..<colon]
        guard !scheme.isEmpty, scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else { return .relativeAddress(text) }
        guard ["http", "https"].contains(scheme.lowercased()) else { return .otherScheme(String(scheme)) }
        guard text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && $0.value > 0x20 && $0 != "\\" }) else {
            return .malformedAddress(text)
        }
        let authority = text[colon...].dropFirst(3).prefix { !"/?#".contains($0) }
        if authority.contains("@") {
            return .credentials
        }
        return isAuthority(authority) ? nil : .malformedAddress(text)
    }

    private static func isAuthority(_ authority: Substring) -> Bool {
        var rest = authority
        if rest.hasPrefix("[") {
            guard let end = rest.firstIndex(of: "]") else { return false }
            rest = rest[rest.index(after: end)...]
        } else {
            let host = rest.prefix { $0 != ":" }
            guard !host.isEmpty, !host.hasPrefix("."), !host.contains("..") else { return false }
            rest = rest[host.endIndex...]
        }
        guard !rest.isEmpty else { return true }
        let digits = rest.dropFirst()
        guard rest.hasPrefix(":"), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
        return digits.isEmpty || Int(digits).map { (1...65_535).contains($0) } ?? false
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
