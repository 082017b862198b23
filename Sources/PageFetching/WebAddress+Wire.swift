import Supervision

extension WebAddress {
    /// The address as it is sent: without fragment, and with what RFC 3986 does not allow after the authority
    /// percent-encoded as UTF-8, the way browsers read an `href`. The host is left to libcurl, which knows IDNA.
    var wireText: String {
        let text = withoutFragment
        let bytes = Array(text.utf8)
        let end = (bytes.lastIndex { $0 > 0x20 } ?? -1) + 1
        guard let authority = Self.authorityStart(in: bytes) else { return text }
        let pathStart = bytes[authority..<end].firstIndex { $0 == slash || $0 == question } ?? end
        var encoded = Array(bytes[..<pathStart])
        for byte in bytes[pathStart..<end] {
            if Self.isAllowed(byte) {
                encoded.append(byte)
            } else {
                encoded.append(contentsOf: [percent, Self.hexDigit(byte >> 4), Self.hexDigit(byte & 15)])
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func authorityStart(in bytes: [UInt8]) -> Int? {
        bytes.firstIndex(of: colon).map { min($0 + 3, bytes.count) }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !forbidden.contains(byte)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + value - 10
    }

    private static let forbidden = Set("\"<>\\^`{|}".utf8)
}

private let slash = UInt8(ascii: "/")
private let question = UInt8(ascii: "?")
private let percent = UInt8(ascii: "%")
private let colon = UInt8(ascii: ":")
