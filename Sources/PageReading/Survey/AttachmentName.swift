import Supervision

/// Tells files by their names.
enum AttachmentName {
    private static let formats: [(ending: StaticString, format: AttachmentFormat)] = [
        (".pdf", .pdf), (".docx", .docx), (".doc", .doc), (".wps", .wps), (".ofd", .ofd), (".xlsx", .xlsx),
        (".xls", .xls),
        (".zip", .archive), (".rar", .archive), (".7z", .archive), (".jpg", .image), (".jpeg", .image),
        (".png", .image),
        (".gif", .image), (".bmp", .image), (".tif", .image), (".tiff", .image),
    ]

    /// The format of the file that an address leads to, by its path or by a name in its query; nil for a page.
    static func format(of address: Span<UInt8>) -> AttachmentFormat? {
        var end = address.count
        for index in 0..<address.count where address[index] == 0x3F || address[index] == 0x23 {
            end = index
            break
        }
        if let format = format(endingAt: end, in: address) { return format }
        // In a query, a name ends with its value.
        for index in end..<address.count where index > end {
            let isEnd = address[index] == 0x26 || address[index] == 0x23
            if isEnd, let format = format(endingAt: index, in: address) { return format }
        }
        return end < address.count ? format(endingAt: address.count, in: address) : nil
    }

    /// The format that the end of a visible name shows: `公开指南.pdf`.
    static func format(ofName name: String) -> AttachmentFormat? {
        let bytes = Array(name.utf8)
        var end = bytes.count
        while end > 0, bytes[end - 1] == ASCII.space { end -= 1 }
        // The size of the file may stand behind its name, in brackets.
        for index in bytes.indices.dropFirst(3)
        where bytes[index] == 0x28 || bytes[index] == 0x5B || bytes.span.has("（", at: index) {
            var stop = index
            while stop > 0, bytes[stop - 1] == ASCII.space { stop -= 1 }
            if let format = format(endingAt: stop, in: bytes.span) { return format }
        }
        return format(endingAt: end, in: bytes.span)
    }

    private static func format(endingAt end: Int, in text: Span<UInt8>) -> AttachmentFormat? {
        for (ending, format) in formats {
            let start = end - ending.utf8CodeUnitCount
            if start > 0, text.hasIgnoringCase(ending, at: start) { return format }
        }
        return nil
    }

    /// The name of the file in an address, its escapes resolved; nil where it is no text.
    static func fileName(of address: String) -> String? {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        guard let slash = path.lastIndex(of: "/") else { return nil }
        let name = String(decoding: unescaped(Array(path[path.index(after: slash)...].utf8).span), as: UTF8.self)
        return name.isEmpty || name.unicodeScalars.contains("\u{FFFD}") ? nil : name
    }

    /// Bytes with their percent-encoding resolved (RFC 3986, section 2.1).
    static func unescaped(_ text: Span<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if text[index] == 0x25, index + 2 < text.count, let high = digit(text[index + 1]),
                let low = digit(text[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        if ASCII.isDigit(byte) { return byte - 0x30 }
        let letter = byte | 0x20
        return (0x61...0x66).contains(letter) ? letter - 0x57 : nil
    }
}
