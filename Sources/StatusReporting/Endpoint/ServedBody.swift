import NIOCore
import Supervision

/// A body that is ready to be sent: its bytes, the same compressed, and its entity tag.
struct ServedBody: Sendable {
    /// What the bytes are.
    enum MediaType: String, Sendable {
        case json = "application/json; charset=utf-8"
        case schema = "application/schema+json; charset=utf-8"
        case html = "text/html; charset=utf-8"
        case css = "text/css; charset=utf-8"
        case atom = "application/atom+xml; charset=utf-8"
        case metrics = "text/plain; version=0.0.4; charset=utf-8"
        case plain = "text/plain; charset=utf-8"
        case csv = "text/csv; charset=utf-8; header=present"
    }

    /// Below this many bytes compression saves no packet.
    private static let smallestCompressed = 1400
    /// Above this many bytes only the compressed ones are kept: a status of thousands of alerts is a tenth of itself then, and
    /// whoever wants it plain gets it unpacked on the way.
    private static let largestKept = 4 << 20

    let type: MediaType
    /// nil where only the compressed bytes are kept.
    let plain: ByteBuffer?
    /// nil where compressing does not pay.
    let gzip: ByteBuffer?
    /// How many plain bytes there are.
    let length: Int
    /// The entity tag of the plain bytes, its quotes included (RFC 9110, section 8.8.3).
    let entityTag: String

    init(_ bytes: [UInt8], type: MediaType) {
        self.type = type
        length = bytes.count
        let compressed = bytes.count >= Self.smallestCompressed ? Gzip.compress(bytes) : nil
        gzip = compressed.flatMap { $0.count < bytes.count ? ByteBuffer(bytes: $0) : nil }
        plain = gzip == nil || bytes.count <= Self.largestKept ? ByteBuffer(bytes: bytes) : nil
        entityTag = "\"\(StableHash.hexadecimal(Self.digest(of: bytes)))\""
    }

    /// FNV-1a over words of eight bytes instead of bytes: the same spread at an eighth of the steps.
    private static func digest(of bytes: [UInt8]) -> UInt64 {
        let prime: UInt64 = 0x100_0000_01b3
        return bytes.withUnsafeBytes { buffer in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(buffer.count)
            var index = 0
            while index + 8 <= buffer.count {
                let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                hash = ((hash ^ word) &* prime)
                hash ^= hash >> 32
                index += 8
            }
            for byte in buffer[index...] {
                hash = (hash ^ UInt64(byte)) &* prime
            }
            return hash
        }
    }

    /// The plain bytes in pieces, so that writing a large document needs no second copy of it.
    var pieces: some Sequence<[UInt8]> {
        let unpacked = plain == nil ? gzip.map(GzipPieces.init) : nil
        var rest = plain ?? ByteBuffer()
        return AnyIterator {
            if let unpacked { return unpacked.next() }
            return rest.readableBytes > 0 ? rest.readBytes(length: min(rest.readableBytes, 1 << 20)) : nil
        }
    }

    /// The entity tag of the compressed bytes: another representation, another tag.
    var gzipEntityTag: String { "\(entityTag.dropLast())-gzip\"" }
}
