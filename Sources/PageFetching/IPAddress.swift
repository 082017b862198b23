import Glibc

/// An IP address as a number.
package enum IPAddress: Hashable, Sendable {
    case v4(UInt32)
    case v6(high: UInt64, low: UInt64)

    /// Reads the textual forms of RFC 4291, section 2.2, and dotted decimal; nil for anything else.
    package init?(_ text: String) {
        var v4 = in_addr()
        var v6 = in6_addr()
        if inet_pton(AF_INET, text, &v4) == 1 {
            self = withUnsafeBytes(of: &v4) { IPAddress(v4Bytes: $0) }
        } else if inet_pton(AF_INET6, text, &v6) == 1 {
            self = withUnsafeBytes(of: &v6) { IPAddress(v6Bytes: $0) }
        } else {
            return nil
        }
    }

    /// Reads four bytes in network order.
    init(v4Bytes bytes: UnsafeRawBufferPointer) {
        self = .v4(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))
    }

    /// Reads sixteen bytes in network order.
    init(v6Bytes bytes: UnsafeRawBufferPointer) {
        let high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
        let low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        self = .v6(high: high, low: low)
    }

    /// The IPv4 address that a packet to this IPv6 address ends at, where the form carries one: mapped and compatible
    /// (RFC 4291, 2.5.5), NAT64 (RFC 6052), 6to4 (RFC 3056), Teredo (RFC 4380), ISATAP (RFC 5214).
    package var embedded: IPAddress? {
        guard case .v6(let high, let low) = self else { return nil }
        let last = UInt32(truncatingIfNeeded: low)
        if high == 0, low >> 32 == 0xFFFF { return .v4(last) }
        if high == 0, low >> 32 == 0, last > 1 { return .v4(last) }
        if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return .v4(last) }
        if high >> 48 == 0x2002 { return .v4(UInt32(truncatingIfNeeded: high >> 16)) }
        if high >> 32 == 0x2001_0000 { return .v4(~last) }
        if (low >> 32) & ~0x0300_0000 == 0x0000_5EFE { return .v4(last) }
        return nil
    }
}
