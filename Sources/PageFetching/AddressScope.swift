/// How far an IP address reaches (IANA special-purpose address registries, RFC 6890).
package enum AddressScope: Hashable, Sendable {
    case global
    /// This host, this organisation or this provider: loopback, private, shared, unique local, benchmarking.
    case local
    /// This wire, where clouds keep their metadata services.
    case linkLocal
    /// No server of anyone's: unspecified, multicast, reserved, documentation.
    case unusable

    /// Classifies the address itself; an IPv4 address that it carries is not looked at.
    package init(of address: IPAddress) {
        let match = Self.blocks.first { $0.network.contains(address) }
        if let match {
            self = match.scope
            return
        }
        switch address {
        case .v4: self = .global
        // Only 2000::/3 is assigned for global unicast (RFC 4291, 2.4).
        case .v6(let high, _): self = high >> 61 == 1 ? .global : .unusable
        }
    }

    private static let blocks: [(network: IPNetwork, scope: AddressScope)] = [
        ("0.0.0.0/8", .unusable),
        ("10.0.0.0/8", .local),
        ("100.64.0.0/10", .local),
        ("127.0.0.0/8", .local),
        ("169.254.0.0/16", .linkLocal),
        ("172.16.0.0/12", .local),
        ("192.0.0.0/24", .unusable),
        ("192.0.2.0/24", .unusable),
        ("192.88.99.0/24", .unusable),
        ("192.168.0.0/16", .local),
        ("198.18.0.0/15", .local),
        ("198.51.100.0/24", .unusable),
        ("203.0.113.0/24", .unusable),
        ("224.0.0.0/3", .unusable),
        ("::1/128", .local),
        ("64:ff9b:1::/48", .local),
        ("2001:db8::/32", .unusable),
        ("3fff::/20", .unusable),
        ("fc00::/7", .local),
        ("fec0::/10", .local),
        ("fe80::/10", .linkLocal),
    ].compactMap { text, scope in IPNetwork(text).map { (network: $0, scope: scope) } }
}
