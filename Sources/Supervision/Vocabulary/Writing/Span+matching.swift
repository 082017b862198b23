/// Comparing bytes of UTF-8 with words, without making strings of them.
extension Span where Element == UInt8 {
    /// Whether `pattern` stands at `index`, which may lie outside.
    @inlinable
    @inline(__always)
    package func has(_ pattern: StaticString, at index: Int) -> Bool {
        let count = pattern.utf8CodeUnitCount
        guard index >= 0, index + count <= self.count else { return false }
        let start = pattern.utf8Start
        for offset in 0..<count where self[index + offset] != start[offset] { return false }
        return true
    }

    /// Whether `pattern`, given in lower case, stands at `index` in any case of its ASCII letters.
    @inlinable
    @inline(__always)
    package func hasIgnoringCase(_ pattern: StaticString, at index: Int) -> Bool {
        let count = pattern.utf8CodeUnitCount
        guard index >= 0, index + count <= self.count else { return false }
        let start = pattern.utf8Start
        for offset in 0..<count where ASCII.lowercased(self[index + offset]) != start[offset] { return false }
        return true
    }

    /// The scalar whose three bytes stand at `index`; nil where none of that length does.
    @inlinable
    package func scalarOfThreeBytes(at index: Int) -> Unicode.Scalar? {
        guard index >= 0, index + 2 < count, self[index] & 0xF0 == 0xE0 else { return nil }
        let value =
            UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
        return Unicode.Scalar(value)
    }
}
