import Supervision

/// Finds the meaning of a short ASCII name, such as that of an element, without making a `String` of it.
///
/// An open-addressing table over names of up to sixteen bytes, built once.
struct NameTable<Value: Sendable>: Sendable {
    private struct Key: Equatable, Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        var slot: Int { Int(truncatingIfNeeded: ((low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> 54) }
    }

    /// A power of two, 2^10, as `Key.slot` keeps ten bits.
    private static var size: Int { 1024 }
    private var keys = [Key](repeating: Key(), count: Self.size)
    private var values = [Value?](repeating: nil, count: Self.size)

    init(_ entries: [(name: String, value: Value)]) {
        for (name, value) in entries {
            guard let key = Self.key(Array(name.utf8).span) else { continue }
            var slot = key.slot
            while values[slot] != nil, keys[slot] != key {
                slot = (slot + 1) & (Self.size - 1)
            }
            keys[slot] = key
            values[slot] = value
        }
    }

    subscript(name: Span<UInt8>) -> Value? {
        guard let key = Self.key(name) else { return nil }
        var slot = key.slot
        while let value = values[slot] {
            if keys[slot] == key { return value }
            slot = (slot + 1) & (Self.size - 1)
        }
        return nil
    }

    /// The name's bytes in lower case; nil where it is empty or too long to be known.
    private static func key(_ name: Span<UInt8>) -> Key? {
        guard (1...16).contains(name.count) else { return nil }
        var key = Key()
        for index in name.indices {
            let byte = UInt64(ASCII.lowercased(name[index]))
            if index < 8 {
                key.low |= byte << UInt64(index * 8)
            } else {
                key.high |= byte << UInt64((index - 8) * 8)
            }
        }
        return key
    }
}
