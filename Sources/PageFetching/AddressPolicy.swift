/// Which IP addresses may be contacted, so that neither a listed name nor a redirect leads the monitor into the
/// operator's own network (server-side request forgery).
package struct AddressPolicy: Hashable, Sendable {
    /// Whether private, shared and loopback addresses may be contacted, as on a government intranet.
    package var allowsPrivateAddresses: Bool
    /// Blocks that may be contacted whatever they are.
    package var allowed: [IPNetwork]
    /// Blocks that may not be contacted; they count for more than `allowed`.
    package var denied: [IPNetwork]

    package init(allowsPrivateAddresses: Bool = false, allowed: [IPNetwork] = [], denied: [IPNetwork] = []) {
        self.allowsPrivateAddresses = allowsPrivateAddresses
        self.allowed = allowed
        self.denied = denied
    }

    /// Judges an address, and with it the IPv4 address that it carries, if it carries one.
    package func permits(_ address: IPAddress) -> Bool {
        if let embedded = address.embedded, !allowed.contains(where: { $0.contains(address) }) {
            return !denied.contains { $0.contains(address) } && permits(embedded)
        }
        if denied.contains(where: { $0.contains(address) }) { return false }
        if allowed.contains(where: { $0.contains(address) }) { return true }
        switch AddressScope(of: address) {
        case .global: return true
        case .local: return allowsPrivateAddresses
        case .linkLocal, .unusable: return false
        }
    }
}
