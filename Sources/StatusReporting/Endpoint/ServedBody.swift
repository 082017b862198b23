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
    }

    /// Below this many bytes compression saves no packet.
    private static let smallestCompressed = 1400

    let type: MediaType
    let plain: ByteBuffer
    /// nil where compressing does not pay.
    let gzip: ByteBuffer?
    /// The entity tag of the plain bytes, its quotes included (RFC 9110, section 8.8.3).
    let entityTag: String

    init(_ bytes: [UInt8], type: MediaType) {
        self.type = type
        plain = ByteBuffer(bytes: bytes)
        let compressed = bytes.count >= Self.smallestCompressed ? Gzip.compress(bytes) : nil
        gzip = compressed.flatMap { $0.count < bytes.count ? ByteBuffer(bytes: $0) : nil }
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

    /// Gives the plain bytes in pieces of a mebibyte, so that writing a large document needs no second copy of it.
    func forEachPiece<Failure>(_ use: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var rest = plain
        while let piece = rest.readBytes(length: min(rest.readableBytes, 1 << 20)), !piece.isEmpty {
            try use(piece)
        }
    }

    /// The entity tag of the compressed bytes: another representation, another tag.
    var gzipEntityTag: String { "\(entityTag.dropLast())-gzip\"" }
}
