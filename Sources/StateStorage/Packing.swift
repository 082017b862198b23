import CZlib

/// Texts packed in the zlib format (RFC 1950): Chinese prose takes less than half of its bytes.
enum Packing {
    /// Texts are packed as they are read: level 4 takes about a third of the time of zlib's default.
    private static let level: Int32 = 4
    /// In bytes: no text is unpacked into more, whatever the row says of it.
    private static let mostBytes = 8 << 20

    /// Nil where zlib has no memory.
    static func pack(_ bytes: [UInt8]) -> [UInt8]? {
        var count = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(count))
        guard compress2(&packed, &count, bytes, uLong(bytes.count), level) == Z_OK else { return nil }
        return Array(packed.prefix(Int(count)))
    }

    /// Nil where the bytes are not `size` bytes packed.
    static func unpack(_ packed: [UInt8], size: Int) -> [UInt8]? {
        guard (1...mostBytes).contains(size) else { return nil }
        var count = uLongf(size)
        var bytes = [UInt8](repeating: 0, count: size)
        guard uncompress(&bytes, &count, packed, uLong(packed.count)) == Z_OK, Int(count) == size else { return nil }
        return bytes
    }
}
