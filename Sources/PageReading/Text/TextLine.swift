import Supervision

/// A line of text put together from pieces, white space folded as a reader of Chinese sees it.
///
/// Runs of spaces, no-break and ideographic spaces become one space, invisible characters go. A line break of the
/// source between two characters that are not ASCII is no space: Chinese is written without.
struct TextLine {
    private enum Gap: Int {
        case none, soft, lineBreak, hard
    }

    private(set) var bytes: [UInt8] = []
    private var gap = Gap.none

    init() {}

    init(_ text: Span<UInt8>) {
        append(text)
    }

    var isEmpty: Bool { bytes.isEmpty }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Characters, counted by their first bytes.
    var characterCount: Int { bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

    mutating func append(_ text: Span<UInt8>) {
        var index = 0
        var runStart = 0
        while index < text.count {
            let byte = text[index]
            if byte > 0x20, byte != 0xC2, byte != 0xE2, byte != 0xE3, byte != 0xEF {
                index += 1
                continue
            }
            let space = Self.space(in: text, at: index)
            if space.length == 0 {
                index += 1
                continue
            }
            put(text.extracting(runStart..<index))
            widen(to: space.gap)
            index += space.length
            runStart = index
        }
        put(text.extracting(runStart..<text.count))
    }

    /// Notes that the source breaks the line here.
    mutating func breakLine() { widen(to: .lineBreak) }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        gap = .none
    }

    private mutating func widen(to other: Gap) {
        if other.rawValue > gap.rawValue { gap = other }
    }

    private mutating func put(_ run: Span<UInt8>) {
        guard run.count > 0 else { return }
        if gap != .none {
            let joins = gap == .lineBreak && run[0] >= 0x80 && (bytes.last ?? 0) >= 0x80
            if !bytes.isEmpty, !joins { bytes.append(ASCII.space) }
            gap = .none
        }
        run.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// The white space or invisible character at `index`; length 0 where there is none.
    private static func space(in text: Span<UInt8>, at index: Int) -> (gap: Gap, length: Int) {
        let byte = text[index]
        if byte <= 0x20 { return (byte == 0x0A || byte == 0x0D ? .lineBreak : .soft, 1) }
        if byte == 0xC2, index + 1 < text.count {
            if text[index + 1] == 0xA0 { return (.hard, 2) }
            return text[index + 1] == 0xAD ? (.none, 2) : (.none, 0)
        }
        guard index + 2 < text.count else { return (.none, 0) }
        switch (byte, text[index + 1], text[index + 2]) {
        case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): return (.hard, 3)
        case (0xE2, 0x80, 0xA8...0xA9): return (.lineBreak, 3)
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
            return (.none, 3)
        default: return (.none, 0)
        }
    }
}
