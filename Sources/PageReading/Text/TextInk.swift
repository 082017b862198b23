import Supervision

/// How much is printed in a text, and whether it may hold a number.
struct TextInk: Equatable, Sendable {
    /// Bytes that are neither ASCII white space nor a no-break or ideographic space.
    private(set) var bytes = 0
    /// Whether there is a digit, or 年 behind a year in Chinese numerals.
    private(set) var mayHoldDate = false
    /// Whether a word of a pager may stand in it: 页, 共, 总, 计, 找, 查 or Total.
    private(set) var mayHoldPager = false
    /// Whether a word that introduces a trail of columns may stand in it: 位, 栏 or 所.
    private(set) var mayHoldTrail = false

    init(_ text: Span<UInt8>) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte > 0x20, byte < 0x80 {
                bytes += 1
                if ASCII.isDigit(byte) { mayHoldDate = true }
                if byte | 0x20 == 0x74, text.hasIgnoringCase("total", at: index) { mayHoldPager = true }
                index += 1
            } else if byte <= 0x20 {
                index += 1
            } else {
                index += countWide(text, at: index)
            }
        }
    }

    private mutating func countWide(_ text: Span<UInt8>, at index: Int) -> Int {
        let length = text[index] < 0xE0 ? 2 : 3
        guard index + length <= text.count else {
            bytes += text.count - index
            return length
        }
        switch (text[index], text[index + 1], length == 3 ? text[index + 2] : 0) {
        case (0xC2, 0xA0, _), (0xE3, 0x80, 0x80): return length
        // Full-width digits, and 年.
        case (0xEF, 0xBC, 0x90...0x99), (0xE5, 0xB9, 0xB4): mayHoldDate = true
        case (0xE9, 0xA1, 0xB5), (0xE5, 0x85, 0xB1), (0xE6, 0x80, 0xBB), (0xE8, 0xAE, 0xA1), (0xE6, 0x89, 0xBE),
            (0xE6, 0x9F, 0xA5):
            mayHoldPager = true
        case (0xE4, 0xBD, 0x8D), (0xE6, 0xA0, 0x8F), (0xE6, 0x89, 0x80): mayHoldTrail = true
        default: break
        }
        bytes += length
        return length
    }
}
