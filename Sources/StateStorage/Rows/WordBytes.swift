import Supervision

/// 64-bit words as the bytes of a blob, most significant byte first, so that `hex()` shows them as they are written.
enum WordBytes {
    static func bytes(of words: [UInt64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.count * 8)
        for word in words {
            withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// Nil where the bytes do not fill whole words.
    static func words(in bytes: [UInt8]) -> [UInt64]? {
        guard bytes.count.isMultiple(of: 8) else { return nil }
        return bytes.withUnsafeBytes { raw in
            stride(from: 0, to: raw.count, by: 8).map {
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
            }
        }
    }
}

extension ContentDigest {
    init?(bytes: [UInt8]) {
        guard let words = WordBytes.words(in: bytes), words.count == 2 else { return nil }
        self.init(high: words[0], low: words[1])
    }

    var bytes: [UInt8] { WordBytes.bytes(of: [high, low]) }
}

extension RowReader {
    mutating func words() throws -> [UInt64] {
        let bytes = optionalBytes() ?? []
        guard let words = WordBytes.words(in: bytes) else { throw unreadable("\(bytes.count) bytes") }
        return words
    }

    /// A 64-bit hash, which SQLite holds as a signed number.
    mutating func optionalHash() -> UInt64? {
        optionalInt().map { UInt64(bitPattern: Int64($0)) }
    }

    mutating func optionalDigest() throws -> ContentDigest? {
        guard let bytes = optionalBytes() else { return nil }
        guard let digest = ContentDigest(bytes: bytes) else { throw unreadable("\(bytes.count) bytes") }
        return digest
    }
}

extension RowWriter {
    mutating func put(_ hash: UInt64?) {
        put(hash.map { Int(Int64(bitPattern: $0)) })
    }
}
