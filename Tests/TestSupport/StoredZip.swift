/// A ZIP archive whose files are not compressed (APPNOTE.TXT, 4.3).
package enum StoredZip {
    package static func bytes(of files: [(name: [UInt8], contents: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let fields =
                little(0, 4) + little(UInt64(crc(file.contents)), 4) + little(UInt64(file.contents.count), 4)
                + little(UInt64(file.contents.count), 4) + little(UInt64(file.name.count), 2) + little(0, 2)
            let head = little(20, 2) + little(0, 2) + little(0, 2) + fields
            directory +=
                little(0x0201_4b50, 4) + little(20, 2) + head + little(0, 2) + little(0, 2) + little(0, 2)
                + little(0, 4) + little(UInt64(bytes.count), 4) + file.name
            bytes += little(0x0403_4b50, 4) + head + file.name + file.contents
        }
        let count = little(UInt64(files.count), 2)
        return bytes + directory + little(0x0605_4b50, 4) + little(0, 4) + count + count
            + little(UInt64(directory.count), 4) + little(UInt64(bytes.count), 4) + little(0, 2)
    }

    private static func little(_ value: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }
}
