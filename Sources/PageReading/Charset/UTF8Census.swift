import Supervision

/// How far bytes are UTF-8 (RFC 3629): what speaks for it, and what against.
struct UTF8Census: Equatable, Sendable {
    private(set) var twoByteSequences = 0
    private(set) var longerSequences = 0
    private(set) var invalidBytes = 0
    private(set) var nulBytes = 0
    /// How many of the invalid bytes are the beginning of a sequence with which the text breaks off.
    private(set) var brokenOffBytes = 0
    /// So many invalid bytes settle the question; the rest is not counted.
    private static let enough = 4_000

    init(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                if lead == 0 { nulBytes += 1 }
                index = Self.endOfPlain(bytes, from: index + 1)
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

    /// Passes eight bytes of ASCII at once while none of them is NUL: half of a page is markup and code.
    private static func endOfPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            var index = start
            while index + 8 <= bytes.count {
                let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let isPlain = (eight | (eight &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
                guard isPlain else { break }
                index += 8
            }
            return index
        }
    }

    private mutating func countOther(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let length = Self.sequenceLength(in: bytes, at: index)
        switch length {
        case 0:
            invalidBytes += 1
            if Self.breaksOff(bytes, at: index) { brokenOffBytes = bytes.count - index }
        case 2: twoByteSequences += 1
        default: longerSequences += 1
        }
        return invalidBytes < Self.enough ? max(length, 1) : bytes.count - index
    }

    var isValid: Bool { invalidBytes == 0 }

    /// Whether the bytes are Chinese text in UTF-8 whatever a label says.
    ///
    /// Chinese in UTF-8 is sequences of three bytes. Text in GBK that happens to be valid UTF-8 is mostly of two. A few
    /// broken bytes in a long page do not speak against it.
    var isChineseUTF8: Bool {
        longerSequences > 0 && longerSequences >= twoByteSequences
            && (invalidBytes - brokenOffBytes) * 20 <= longerSequences
    }

    /// Whether parts of the page are Chinese in UTF-8 and others are not. By chance, one character in a hundred of a
    /// text in GBK is a valid sequence of three bytes.
    var isMixed: Bool { longerSequences >= 20 && longerSequences * 10 >= invalidBytes && !isChineseUTF8 }

    /// Whether more of a mixed page is in UTF-8 than in an encoding of two bytes for a character.
    var isMostlyUTF8: Bool { longerSequences * 2 >= invalidBytes }

    /// Whether a sequence begins at `index` that the end of the text cuts off.
    private static func breaksOff(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        let lead = bytes[index]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, index + length > bytes.count else { return false }
        return (index + 1..<bytes.count).allSatisfy { isContinuation(bytes[$0]) }
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
