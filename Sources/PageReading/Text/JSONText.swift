import Supervision

/// A text of JSON without its escapes (RFC 8259, section 7).
enum JSONText {
    /// Where the sign stands that ends the text which it also begins, at `start`; nil where none does.
    static func end(ofTextAt start: Int, in text: Span<UInt8>) -> Int? {
        var index = start + 1
        while index < text.count, text[index] != text[start] { index += text[index] == 0x5C ? 2 : 1 }
        return index < text.count ? index : nil
    }

    static func decoded(_ text: Span<UInt8>) -> String {
        guard text.firstIndex(ofByte: 0x5C, from: 0) != nil else { return text.string }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            guard text[index] == 0x5C, index + 1 < text.count else {
                bytes.append(text[index])
                index += 1
                continue
            }
            index = escape(in: text, at: index + 1, &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads the escape whose letter stands at `index`; returns where the text goes on.
    private static func escape(in text: Span<UInt8>, at index: Int, _ bytes: inout [UInt8]) -> Int {
        switch text[index] {
        case 0x6E, 0x72, 0x74, 0x62, 0x66: bytes.append(ASCII.space)
        case 0x75:
            guard let high = unit(in: text, at: index + 1) else { return index + 1 }
            var scalar = high
            var end = index + 5
            if (0xD800..<0xDC00).contains(high), text.has("\\u", at: end), let low = unit(in: text, at: end + 2),
                (0xDC00..<0xE000).contains(low)
            {
                scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
                end += 6
            }
            bytes += Array(String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}").utf8)
            return end
        case let byte: bytes.append(byte)
        }
        return index + 1
    }

    private static func unit(in text: Span<UInt8>, at index: Int) -> UInt32? {
        guard index + 4 <= text.count else { return nil }
        var value: UInt32 = 0
        for offset in 0..<4 {
            let byte = text[index + offset]
            let letter = ASCII.lowercased(byte)
            if ASCII.isDigit(byte) {
                value = value << 4 | UInt32(byte - 0x30)
            } else if letter &- 0x61 < 6 {
                value = value << 4 | UInt32(letter - 0x61 + 10)
            } else {
                return nil
            }
        }
        return value
    }
}
