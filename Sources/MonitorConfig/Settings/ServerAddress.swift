/// `scheme://host:port`, as servers that speak no HTTP are named.
struct ServerAddress {
    let scheme: String
    /// Without the brackets of IPv6.
    let host: String
    let port: Int

    /// - Parameter ports: The schemes that are allowed, each with the port that it has where none is named.
    init?(_ text: String, ports: [String: Int]) {
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
        scheme = text[..<colon].lowercased()
        guard let usual = ports[scheme] else { return nil }
        var rest = text[colon...].dropFirst(3)
        if rest.hasSuffix("/") { rest.removeLast() }
        let end: Substring.Index
        if rest.first == "[" {
            guard let bracket = rest.firstIndex(of: "]") else { return nil }
            host = String(rest[rest.index(after: rest.startIndex)..<bracket])
            end = rest.index(after: bracket)
        } else {
            end = rest.firstIndex(of: ":") ?? rest.endIndex
            host = String(rest[..<end])
        }
        let signs = rest.first == "[" ? ":.%" : "-."
        let isHost = host.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || signs.utf8.contains(byte)
        }
        let number = end == rest.endIndex ? usual : rest[end] == ":" ? Int(rest[end...].dropFirst()) : nil
        guard !host.isEmpty, host.utf8.count <= 253, isHost, !host.hasPrefix("-"), let number,
            (1...65_535).contains(number)
        else { return nil }
        port = number
    }

    /// The host as it stands in addresses.
    var hostText: String { host.contains(":") ? "[\(host)]" : host }
}
