import CLibXML2
import Glibc

/// Writes text in GB18030 with glibc's iconv.
enum NationalEncoding {
    static func encode(_ text: String) throws -> [UInt8] {
        guard let descriptor = iconv_open("GB18030", "UTF-8"), Int(bitPattern: descriptor) != -1 else {
            throw BenchmarkError("iconv knows no GB18030: install the locale data of glibc (apt-get install libc-bin).")
        }
        defer { iconv_close(descriptor) }
        var input = Array(text.utf8CString)
        var output = [UInt8](repeating: 0, count: input.count * 2)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBytes { target -> Int? in
                var next = source.baseAddress
                // The closing NUL of the C string is no part of the page.
                var left = source.count - 1
                var place = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var space = target.count
                let result = iconv(descriptor, &next, &left, &place, &space)
                return result == -1 ? nil : target.count - space
            }
        }
        guard let written else { throw BenchmarkError("a generated page cannot be written in GB18030.") }
        return Array(output.prefix(written))
    }
}
