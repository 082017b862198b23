import CLibXML2
import Supervision

/// Searching in bytes of UTF-8, without making strings of them.
extension Span where Element == UInt8 {
    /// Where `pattern` first stands at or after `start`.
    func firstIndex(of pattern: StaticString, from start: Int = 0) -> Int? {
        guard start >= 0, start < count else { return nil }
        return withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                let found = memmem(base + start, buffer.count - start, pattern.utf8Start, pattern.utf8CodeUnitCount)
            else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// Whether `pattern` stands at `index`.
    func has(_ pattern: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + pattern.count <= count else { return false }
        for offset in 0..<pattern.count where self[index + offset] != pattern[offset] { return false }
        return true
    }

    /// Whether `pattern`, which is not empty, stands in the text.
    func contains(_ pattern: [UInt8]) -> Bool {
        withUnsafeBytes { text in
            pattern.withUnsafeBytes { pattern in
                guard let base = text.baseAddress, let word = pattern.baseAddress else { return false }
                return memmem(base, text.count, word, pattern.count) != nil
            }
        }
    }

    /// Where `byte` first stands at or after `start`.
    func firstIndex(ofByte byte: UInt8, from start: Int) -> Int? {
        guard start >= 0, start < count else { return nil }
        return withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), buffer.count - start)
            else {
                return nil
            }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// Where `pattern`, given in lower case, first stands at or after `start` in any case of its ASCII letters.
    func firstIndexIgnoringCase(of pattern: StaticString, from start: Int = 0, to end: Int? = nil) -> Int? {
        let count = pattern.utf8CodeUnitCount
        let limit = Swift.min(end ?? self.count, self.count) - count
        guard count > 0, start >= 0, start <= limit else { return nil }
        let first = pattern.utf8Start[0]
        var index = start
        while index <= limit {
            if ASCII.lowercased(self[index]) == first, hasIgnoringCase(pattern, at: index) { return index }
            index += 1
        }
        return nil
    }

    func contains(_ pattern: StaticString) -> Bool { firstIndex(of: pattern) != nil }

    func containsIgnoringCase(_ pattern: StaticString) -> Bool { firstIndexIgnoringCase(of: pattern) != nil }

    /// The first of `patterns` that stands in the text.
    ///
    /// Long text is walked once for all of them: every page has scripts, and hardly any holds one of such words.
    func first(of patterns: [StaticString]) -> StaticString? {
        guard count >= Self.longText, let marks = PatternMarks(patterns) else { return patterns.first { contains($0) } }
        var best = patterns.count
        for position in 0..<count - 2
        where marks.mayBegin(self[position], self[position + 1], self[position + 2]) {
            best = (0..<best).first { has(patterns[$0], at: position) } ?? best
        }
        return best < patterns.count ? patterns[best] : nil
    }

    /// Shorter text is searched before the marks are made.
    private static var longText: Int { 128 }

    /// The first index at or after `start` that holds no ASCII white space.
    func skippingSpaces(from start: Int) -> Int {
        var index = start
        while index < count, ASCII.isSpace(self[index]) { index += 1 }
        return index
    }

    /// The text of `range`, its invalid sequences repaired.
    func string(_ range: Range<Int>) -> String {
        extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    var string: String { string(0..<count) }
}
