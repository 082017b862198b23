import CLibXML2
import Glibc
import Supervision

/// Converts bytes to UTF-8 with glibc's iconv. A descriptor belongs to one conversion: it is not safe to share.
enum CharsetConverter {
    struct Conversion {
        var bytes: [UInt8]
        var invalidBytes: Int
    }

    /// Bytes that stand for no character become U+FFFD, one at a time, so that the ASCII after a broken one survives.
    static func convert(_ input: Span<UInt8>, from encoding: CharacterEncoding) -> Conversion {
        if encoding == .utf8 { return repaired(input) }
        guard let descriptor = iconv_open("UTF-8", encoding.iconvName), Int(bitPattern: descriptor) != -1 else {
            return repaired(input)
        }
        defer { iconv_close(descriptor) }
        var run = Run(descriptor: descriptor, encoding: encoding, capacity: input.count)
        input.withUnsafeBufferPointer { run.convert($0) }
        return Conversion(bytes: run.output, invalidBytes: run.invalidBytes)
    }

    private static func repaired(_ input: Span<UInt8>) -> Conversion {
        var conversion = Conversion(bytes: [], invalidBytes: 0)
        conversion.bytes.reserveCapacity(input.count + input.count / 16)
        var index = 0
        while index < input.count {
            let length = input[index] < 0x80 ? 1 : UTF8Census.sequenceLength(in: input, at: index)
            if length == 0 {
                conversion.bytes.append(contentsOf: replacement)
                conversion.invalidBytes += 1
                index += 1
                continue
            }
            for offset in 0..<length { conversion.bytes.append(input[index + offset]) }
            index += length
        }
        return conversion
    }

    /// U+FFFD.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    /// U+20AC: the byte 0x80 of code page 936 is the euro sign, which glibc's GB18030 does not know.
    private static let euro: [UInt8] = [0xE2, 0x82, 0xAC]

    private struct Run {
        let descriptor: iconv_t
        let encoding: CharacterEncoding
        var output: [UInt8] = []
        var invalidBytes = 0
        private var chunk = [UInt8](repeating: 0, count: 32 << 10)

        init(descriptor: iconv_t, encoding: CharacterEncoding, capacity: Int) {
            self.descriptor = descriptor
            self.encoding = encoding
            output.reserveCapacity(capacity + capacity / 2)
        }

        mutating func convert(_ input: UnsafeBufferPointer<UInt8>) {
            guard let base = UnsafeMutableRawPointer(mutating: input.baseAddress) else { return }
            var next: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
            var left = input.count
            while left > 0 {
                guard step(&next, &left) else { continue }
                // What follows here is a byte that is no character, or the incomplete end of the text.
                let byte = input[input.count - left]
                if byte == 0x80, encoding == .gb18030 {
                    output.append(contentsOf: CharsetConverter.euro)
                } else {
                    output.append(contentsOf: CharsetConverter.replacement)
                    invalidBytes += 1
                }
                next = next?.advanced(by: 1)
                left -= 1
            }
        }

        /// Converts until the chunk is full or a byte stops it; returns whether a byte stopped it.
        private mutating func step(_ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int) -> Bool {
            let size = chunk.count
            let (written, stopped) = chunk.withUnsafeMutableBytes { buffer -> (Int, Bool) in
                var target: UnsafeMutablePointer<CChar>? = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                var space = size
                let result = iconv(descriptor, &next, &left, &target, &space)
                return (size - space, result == -1 && errno != E2BIG)
            }
            output.append(contentsOf: chunk[..<written])
            return stopped
        }
    }
}
