import CZlib

/// Compresses to the gzip format (RFC 1952), without name and time, so that equal bytes give equal bytes.
enum Gzip {
    /// Level 4 takes about a third of the time of zlib's default and gives up a few percent of size.
    private static let level: Int32 = 4
    /// 15 bits of window, and 16 to ask for the gzip frame.
    private static let windowBits: Int32 = 15 + 16

    /// Returns nil where zlib has no memory; the bytes are then served as they are.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        let started = deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            windowBits,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            size
        )
        guard started == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var result: [UInt8] = []
        var source = bytes
        var status = Z_OK
        source.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while status == Z_OK {
                status = Self.nextPiece(of: &stream, into: &result)
            }
        }
        return status == Z_STREAM_END ? result : nil
    }

    /// Output comes piece by piece: a buffer for the worst case would be as large as the document.
    private static func nextPiece(of stream: inout z_stream, into result: inout [UInt8]) -> Int32 {
        let size = 64 * 1024
        var status = Z_OK
        result += [UInt8](unsafeUninitializedCapacity: size) { target, count in
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(size)
            status = deflate(&stream, Z_FINISH)
            count = size - Int(stream.avail_out)
        }
        return status
    }
}
