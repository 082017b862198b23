/// A block of IP addresses, written `10.0.0.0/8` or `fc00::/7` (RFC 4632, RFC 4291).
package struct IPNetwork: Hashable, Sendable {
    /// Any address of the block; only its leading bits count.
    package let address: IPAddress
    /// How many leading bits count.
    package let prefixLength: Int

    /// Reads a block; an address alone is a block of one. Returns nil where the text is neither.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(String(first)) else { return nil }
        let width = address.width
        guard parts.count == 2 else {
            self.init(address: address, prefixLength: width)
            return
        }
        guard let length = Int(parts[1]), (0...width).contains(length) else { return nil }
        self.init(address: address, prefixLength: length)
    }

    init(address: IPAddress, prefixLength: Int) {
        self.address = address
        self.prefixLength = prefixLength
    }

    /// Whether the address is one of the block; an IPv4 address is never one of an IPv6 block.
    package func contains(_ other: IPAddress) -> Bool {
        switch (address, other) {
        case (.v4(let own), .v4(let other)):
            Self.agree(UInt64(own) << 32, UInt64(other) << 32, bits: prefixLength)
        case (.v6(let high, let low), .v6(let otherHigh, let otherLow)):
            Self.agree(high, otherHigh, bits: min(prefixLength, 64))
                && Self.agree(low, otherLow, bits: prefixLength - 64)
        default:
            false
        }
    }

    private static func agree(_ first: UInt64, _ second: UInt64, bits: Int) -> Bool {
        bits <= 0 || (first ^ second) >> UInt64(64 - bits) == 0
    }
}

extension IPAddress {
    fileprivate var width: Int {
        switch self {
        case .v4: 32
        case .v6: 128
        }
    }
}
