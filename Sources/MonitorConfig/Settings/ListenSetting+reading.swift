import Supervision

extension ListenSetting {
    /// The longest path that `sockaddr_un` holds on Linux (unix(7)).
    private static let pathLimit = 107

    /// Reads `host:port`, `[IPv6]:port`, `unix:/path` or `none`.
    init?(reading entry: Entry) {
        guard let word = entry.word() else { return nil }
        if word == "none" {
            self = .none
            return
        }
        if word.hasPrefix("unix:") {
            let path = String(word.dropFirst(5))
            guard path.hasPrefix("/"), path.utf8.count <= Self.pathLimit else {
                entry.report(.socketPath(path, limit: Self.pathLimit))
                return nil
            }
            self = .unix(path: path)
            return
        }
        guard let (host, port) = Self.hostAndPort(word) else {
            entry.report(.notListenAddress(word))
            return nil
        }
        self = .tcp(host: host, port: port)
    }

    private static func hostAndPort(_ text: String) -> (String, Int)? {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let digits = text[text.index(after: colon)...]
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = Int(digits), port <= 65_535 else {
            return nil
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        return isHost(host) ? (String(host), port) : nil
    }

    fileprivate static func isHost(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"/?#@[]*".utf8.contains($0) }
    }
}

extension Entry {
    /// The name of a host or its address in numbers, without scheme, port and brackets, in lower case.
    func hostName() -> String? {
        guard let text = text(limit: 255) else { return nil }
        let isNumeric = text.utf8.count(where: { $0 == UInt8(ascii: ":") }) > 1
        guard ListenSetting.isHost(text), isNumeric || !text.contains(":") else {
            report(.notHostName(text))
            return nil
        }
        return text.lowercased()
    }
}
