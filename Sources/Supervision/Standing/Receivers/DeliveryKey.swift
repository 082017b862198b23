import FoundationEssentials

/// The key by which a receiver knows lines that it was given before: the same lines have the same key, on every machine
/// and after every restart.
package struct DeliveryKey: Hashable, Sendable, CustomStringConvertible {
    /// 32 hexadecimal digits.
    package let description: String

    /// The key of these lines together. Their numbers alone would not do: another store issues the same ones.
    package init(_ lines: some Sequence<AlertLine>) {
        var (first, second) = (StableHash(), StableHash())
        for line in lines {
            let milliseconds = Int((line.time.timeIntervalSince1970 * 1000).rounded())
            first.combine("\(line.sequence)/\(line.fingerprint)/\(milliseconds);")
            second.combine("\(milliseconds):\(line.fingerprint):\(line.sequence)\n")
        }
        description = StableHash.hexadecimal(first.value) + StableHash.hexadecimal(second.value)
    }
}
