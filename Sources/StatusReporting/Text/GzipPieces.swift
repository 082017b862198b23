import CZlib
import NIOCore

/// The bytes of a gzip stream of ours (RFC 1952), one piece after the other.
final class GzipPieces: Sequence, IteratorProtocol {
    /// As large as pieces are; the last one may be smaller.
    private static let pieceSize = 256 * 1024
    /// 15 bits of window, and 16 to ask for the gzip frame.
    private static let windowBits: Int32 = 15 + 16

    private var rest: ByteBuffer
    // zlib remembers where it stands, so that it may not be moved.
    private let stream: UnsafeMutablePointer<z_stream>
    private var status: Int32

    init(_ compressed: ByteBuffer) {
        rest = compressed
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        status = inflateInit2_(stream, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// The next bytes; nil at the end, or where zlib has no memory.
    func next() -> [UInt8]? {
        guard status == Z_OK else { return nil }
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { target, count in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = UInt32(Self.pieceSize)
            let read = rest.withUnsafeMutableReadableBytes { input in
                stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_in = UInt32(input.count)
                status = inflate(stream, Z_NO_FLUSH)
                return input.count - Int(stream.pointee.avail_in)
            }
            rest.moveReaderIndex(forwardBy: read)
            count = Self.pieceSize - Int(stream.pointee.avail_out)
        }
        return piece.isEmpty ? nil : piece
    }
}
