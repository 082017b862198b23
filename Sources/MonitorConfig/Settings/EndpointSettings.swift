import Supervision

/// Where the endpoint listens, how it is reached, and who may say something there.
struct EndpointSettings: Hashable {
    var address = ListenSetting.tcp(host: "127.0.0.1", port: 8460)
    /// See `MonitorConfiguration.listenHosts`.
    var hosts: [String] = []
    /// See `MonitorConfiguration.listenPrefix`.
    var prefix = ""
    /// See `MonitorConfiguration.listenToken`.
    var token: SecretFile?

    init() {}

    /// Reads an address, or a mapping with it and the rest.
    init(reading entry: Entry) {
        guard case .mapping = entry.node.content else {
            address = ListenSetting(reading: entry) ?? address
            return
        }
        guard let keys = Section(entry, keys: ["address", "hosts", "prefix", "token_file"]) else { return }
        address = keys.value("address", default: address, ListenSetting.init(reading:))
        hosts = keys.value("hosts", default: []) { $0.list(allowsEmpty: true) { $0.hostName() } }
        prefix = keys.value("prefix", default: "") { $0.pathPrefix() }
        token = keys.optional("token_file").flatMap { SecretFile(reading: $0) }
    }
}

extension Entry {
    /// The path under which a proxy serves something: `/monitor`, `/a/b`. A slash at its end is taken away.
    fileprivate func pathPrefix() -> String? {
        guard let text = text(limit: 200) else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let named = parts.last == "" ? parts.dropLast() : parts
        guard text.hasPrefix("/"), named.allSatisfy({ Self.isPlainSegment($0) }) else {
            report(.notPathPrefix(text))
            return nil
        }
        return named.map { "/" + $0 }.joined()
    }

    private static func isPlainSegment(_ segment: Substring) -> Bool {
        !segment.isEmpty && segment != "." && segment != ".."
            && segment.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }
}
