/// FNV-1a, 64 bit: a hash that is the same on every machine and in every run, for names and comparisons that are stored.
///
/// It is no defence against an adversary; nothing that guards anything rests on it.
package struct StableHash: Sendable {
    /// The hash of everything that was taken in.
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    /// Takes in the text's UTF-8.
    package mutating func combine(_ text: some StringProtocol) {
        for byte in text.utf8 {
            combine(byte: byte)
        }
    }

    /// Takes in one byte.
    package mutating func combine(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// The hash of several texts, with a boundary between them so that `["ab", "c"]` differs from `["a", "bc"]`.
    package static func of(_ texts: String...) -> UInt64 {
        var hash = StableHash()
        for text in texts {
            hash.combine(text)
            hash.combine(byte: 0)
        }
        return hash.value
    }

    /// `value` as sixteen hexadecimal digits.
    package static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
