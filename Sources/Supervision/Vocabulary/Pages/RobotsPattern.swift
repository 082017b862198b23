/// A path as a rule of `robots.txt` writes it: a beginning, with `*` for anything and `$` for the end (RFC 9309, 2.2.3).
struct RobotsPattern: Hashable {
    /// What stands between the stars, in order.
    private let parts: [[UInt8]]
    private let isAnchored: Bool
    /// How many bytes the rule has: the longest one that matches decides.
    let length: Int

    init(_ bytes: some Collection<UInt8>) {
        var bytes = Self.compared(bytes)[...]
        length = bytes.count
        isAnchored = bytes.last == UInt8(ascii: "$")
        if isAnchored { bytes = bytes.dropLast() }
        parts = bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// The pattern, to be shown.
    var text: String {
        let words = parts.map { String(decoding: $0, as: UTF8.self) }
        return words.joined(separator: "*") + (isAnchored ? "$" : "")
    }

    /// Whether a path, as `compared` makes it, is one that the rule means. Each part is sought once, from where the last one
    /// ended: the leftmost place leaves most for the others.
    func matches(_ path: [UInt8]) -> Bool {
        guard let first = parts.first, path.starts(with: first) else { return false }
        var position = first.count
        guard parts.count > 1 else { return !isAnchored || position == path.count }
        for part in parts.dropFirst().dropLast() {
            guard let end = Self.end(of: part, in: path, from: position) else { return false }
            position = end
        }
        let last = parts[parts.count - 1]
        guard isAnchored else { return Self.end(of: last, in: path, from: position) != nil }
        return path.count - position >= last.count && path.suffix(last.count).elementsEqual(last)
    }

    /// Bytes in the one form in which rules and paths are compared: what need not be percent-encoded is not, and what has to
    /// be is, in upper case (RFC 9309, section 2.2.2; RFC 3986, section 6.2.2).
    static func compared(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
            {
                let byte = high << 4 | low
                if isUnreserved(byte) { result.append(byte) } else { append(encoded: byte, to: &result) }
                index += 3
            } else {
                let byte = bytes[index]
                if byte > 0x20, byte < 0x7F { result.append(byte) } else { append(encoded: byte, to: &result) }
                index += 1
            }
        }
        return result
    }

    /// Where the first place of `part` at or behind `start` ends (Knuth, Morris and Pratt: no byte is looked at twice).
    private static func end(of part: [UInt8], in path: [UInt8], from start: Int) -> Int? {
        guard !part.isEmpty else { return start }
        var fallback = [Int](repeating: 0, count: part.count)
        var matched = 0
        for index in part.indices.dropFirst() {
            while matched > 0, part[index] != part[matched] { matched = fallback[matched - 1] }
            if part[index] == part[matched] { matched += 1 }
            fallback[index] = matched
        }
        matched = 0
        for index in path.indices[start...] {
            while matched > 0, path[index] != part[matched] { matched = fallback[matched - 1] }
            if path[index] == part[matched] { matched += 1 }
            if matched == part.count { return index + 1 }
        }
        return nil
    }

    private static func append(encoded byte: UInt8, to bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// RFC 3986, section 2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
