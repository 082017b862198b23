import Glibc
import Supervision

/// What was sent with a form that holds a file (`multipart/form-data`, RFC 7578), taken apart within bounds.
struct MultipartForm {
    /// One field.
    struct Part: Equatable {
        /// The name of the file; nil for what is no file.
        var fileName: String?
        var bytes: [UInt8]
    }

    /// A form of ours has five.
    private static let mostParts = 12
    /// The bytes of the lines before a part.
    private static let longestHead = 4_096
    /// RFC 2046, section 5.1.1.
    private static let longestBoundary = 70

    private var parts: [String: Part] = [:]

    /// - Parameter contentType: The header, which names the boundary.
    /// - Returns: nil where it is no form of the kind, or one that passes a bound.
    init?(_ bytes: [UInt8], contentType: String?) {
        guard let boundary = Self.boundary(in: contentType) else { return nil }
        let delimiter = Array("--\(boundary)".utf8)
        guard bytes.starts(with: delimiter) else { return nil }
        var start = delimiter.count
        while true {
            // Behind a delimiter stands the end of its line, or of the form.
            let rest = bytes[start...]
            if rest.starts(with: Array("--".utf8)) { return }
            guard rest.starts(with: Self.lineEnd), parts.count < Self.mostParts,
                let end = Self.place(of: Self.lineEnd + delimiter, in: bytes, from: start),
                add(bytes[(start + 2)..<max(start + 2, end)])
            else { return nil }
            start = end + 2 + delimiter.count
        }
    }

    /// The text of a field without spaces around it; nil where there is none, or nothing in it, or no text.
    subscript(_ name: String) -> String? {
        guard let part = parts[name], part.fileName == nil, let text = String(validating: part.bytes, as: UTF8.self)
        else {
            return nil
        }
        let start = text.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) }
    }

    /// The bytes of a field as they were sent; nil where there are none.
    func bytes(_ name: String) -> [UInt8]? { parts[name].flatMap { $0.bytes.isEmpty ? nil : $0.bytes } }

    /// A file that was chosen; nil where none was.
    func file(_ name: String) -> Part? { parts[name].flatMap { $0.fileName == nil || $0.bytes.isEmpty ? nil : $0 } }

    // MARK: One part

    private static let lineEnd = Array("\r\n".utf8)

    private mutating func add(_ part: ArraySlice<UInt8>) -> Bool {
        let blank = Self.lineEnd + Self.lineEnd
        let window = part.prefix(Self.longestHead)
        guard let end = Self.place(of: blank, in: Array(window), from: 0),
            let head = String(validating: window[..<(window.startIndex + end)], as: UTF8.self),
            let disposition = head.split(separator: "\r\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }),
            let name = Self.parameter("name", in: String(disposition)), parts[name] == nil
        else { return false }
        parts[name] = Part(
            fileName: Self.parameter("filename", in: String(disposition)),
            bytes: Array(part[(part.startIndex + end + blank.count)...])
        )
        return true
    }

    /// A quoted parameter; browsers write `%22` for a quotation mark in it (WHATWG HTML, multipart/form-data).
    private static func parameter(_ name: String, in header: String) -> String? {
        guard let start = header.range(holding: "; \(name)=\"")?.upperBound else { return nil }
        let rest = header[start...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
    }

    private static func boundary(in contentType: String?) -> String? {
        let pieces = (contentType ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
        guard pieces.first?.lowercased() == "multipart/form-data",
            let piece = pieces.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        var boundary = piece.dropFirst("boundary=".count)
        if boundary.hasPrefix("\""), boundary.hasSuffix("\""), boundary.count > 2 {
            boundary = boundary.dropFirst().dropLast()
        }
        return (1...longestBoundary).contains(boundary.utf8.count) ? String(boundary) : nil
    }

    /// Where `needle` begins, from `start` on; nil where it does not occur. Every needle begins with the end of a line, which is
    /// looked for at the speed of memory.
    private static func place(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let first = needle.first else { return nil }
            var place = start
            while place + needle.count <= buffer.count {
                guard let found = memchr(base + place, CInt(first), buffer.count - place) else { return nil }
                place = UnsafeRawPointer(found) - base
                guard place + needle.count <= buffer.count else { return nil }
                if memcmp(base + place, needle, needle.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }
}
