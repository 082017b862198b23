import Glibc

/// The names under which readers may ask for this endpoint (RFC 9110, section 7.2).
///
/// A page of a stranger can have its own name resolve to this machine, and then a browser here lets it read what is
/// answered (DNS rebinding). Such a request bears the stranger's name; whoever was led here honestly bears one of these.
struct ServedNames: Equatable, Sendable {
    private let address: ListenAddress
    private let hosts: [String]

    /// - Parameter hosts: Names beside those of the loopback interface and the address that is listened on.
    init(_ address: ListenAddress, and hosts: [String]) {
        self.address = address
        self.hosts = hosts.map(Self.canonical)
    }

    /// Whether `authority`, a host with or without a port, is one of the names. The port is not looked at: between here
    /// and the reader it may have been translated, and a stranger's page cannot choose another one than ours.
    ///
    /// - Parameter authority: nil where the request names none: only programs leave it out, no browser does.
    func include(_ authority: String?) -> Bool {
        guard case .tcp(let listened, _) = address else { return true }
        guard let authority else { return true }
        guard let host = Self.host(of: authority).map(Self.canonical) else { return false }
        if Self.isLoopback(host) || host == Self.canonical(listened) || hosts.contains(host) { return true }
        // Everything that this machine is called in numbers is listened on, and numbers are resolved by nobody.
        return Self.wildcards.contains(Self.canonical(listened)) && Self.number(host) != nil
    }

    /// Whether `authority` has one of the names that are listed, whatever is listened on: the name of a proxy, which may
    /// ask under another one than its readers do.
    func list(_ authority: String) -> Bool {
        Self.host(of: authority).map(Self.canonical).map(hosts.contains) ?? false
    }

    private static let wildcards: Set<String> = ["0.0.0.0", "::"]

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host.hasSuffix(".localhost") { return true }
        guard let number = number(host) else { return false }
        return number.count == 4 ? number[0] == 127 : number.dropLast().allSatisfy { $0 == 0 } && number.last == 1
    }

    /// `host`, `host:port`, `[IPv6]` or `[IPv6]:port`; nil for anything else.
    private static func host(of authority: String) -> Substring? {
        let isLiteral = authority.hasPrefix("[")
        let text = authority.dropFirst(isLiteral ? 1 : 0)
        guard let end = isLiteral ? text.firstIndex(of: "]") : text.firstIndex(of: ":") ?? text.endIndex else {
            return nil
        }
        let rest = text[end...].drop { $0 == "]" }
        let port = rest.dropFirst()
        guard rest.isEmpty || rest.first == ":" && port.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return end == text.startIndex ? nil : text[..<end]
    }

    /// Names are compared without regard to case and to the dot that ends a full one.
    private static func canonical(_ host: some StringProtocol) -> String {
        let name = host.lowercased()
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }

    /// The bytes of an IP address, 4 or 16; nil for names.
    private static func number(_ host: String) -> [UInt8]? {
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var bytes = [UInt8](repeating: 0, count: count)
            if inet_pton(family, host, &bytes) == 1 { return bytes }
        }
        return nil
    }
}
