/// How far bytes are UTF-8 (RFC 3629): what speaks for it, and what against.
struct UTF8Census: Equatable, Sendable {
    private(set) var twoByteSequences = 0
    private(set) var longerSequences = 0
    private(set) var invalidBytes = 0
    private(set) var nulBytes = 0

    init(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                if lead == 0 { nulBytes += 1 }
                index += 1
            } else if lead >= 0xE1, lead <= 0xEC, index + 2 < bytes.count, Self.isContinuation(bytes[index + 1]),
                Self.isContinuation(bytes[index + 2])
            {
                // Ideographs and their punctuation, nearly all that is not ASCII.
                longerSequences += 1
                index += 3
            } else {
                index += countOther(bytes, at: index)
            }
        }
    }

    private mutating func countOther(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let length = Self.sequenceLength(in: bytes, at: index)
        switch length {
        case 0: invalidBytes += 1
        case 2: twoByteSequences += 1
        default: longerSequences += 1
        }
        return max(length, 1)
    }

    var isValid: Bool { invalidBytes == 0 }

    /// Whether the bytes are Chinese text in UTF-8 whatever a label says.
    ///
    /// Chinese in UTF-8 is sequences of three bytes. Text in GBK that happens to be valid UTF-8 is mostly of two. A few
    /// broken bytes in a long page do not speak against it.
    var isChineseUTF8: Bool {
        longerSequences > 0 && longerSequences >= twoByteSequences && invalidBytes * 20 <= longerSequences
    }

    /// The length of the valid sequence of several bytes that begins at `index`; 0 where none does.
    static func sequenceLength(in bytes: Span<UInt8>, at index: Int) -> Int {
        let left = bytes.count - index
        let lead = bytes[index]
        if lead < 0xE0 {
            return lead >= 0xC2 && left >= 2 && isContinuation(bytes[index + 1]) ? 2 : 0
        }
        guard left >= 3, isContinuation(bytes[index + 2]) else { return 0 }
        let second = bytes[index + 1]
        if lead < 0xF0 {
            let floor: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            // U+D800 to U+DFFF are no characters.
            let ceiling: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return floor <= second && second <= ceiling ? 3 : 0
        }
        guard lead <= 0xF4, left >= 4, isContinuation(bytes[index + 3]) else { return 0 }
        let floor: UInt8 = lead == 0xF0 ? 0x90 : 0x80
        let ceiling: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
        return floor <= second && second <= ceiling ? 4 : 0
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
