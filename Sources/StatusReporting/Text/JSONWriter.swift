import FoundationEssentials
import Supervision

/// Writes JSON (RFC 8259) with keys in the order in which they are given.
///
/// Characters that are invisible or break lines are escaped, so that the text is one line and shows what it holds.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(capacity: Int = 1024) {
        bytes.reserveCapacity(capacity)
    }

    mutating func object(_ content: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), content)
    }

    mutating func array<Elements: Sequence>(
        _ elements: Elements,
        _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for element in elements {
                write(&writer, element)
            }
        }
    }

    mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A key that is known only when the program runs.
    mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// A string whose characters need no escaping.
    mutating func quoted(_ content: (inout JSONWriter) -> Void) {
        separate()
        append("\"")
        content(&self)
        append("\"")
    }

    /// Dates are written digit by digit: a document of ten thousand sources has a hundred thousand of them.
    mutating func digits(of date: CivilDate) {
        digits(date.year, width: 4, after: nil)
        digits(date.month, width: 2, after: "-")
        digits(date.day, width: 2, after: "-")
    }

    mutating func digits(_ number: Int, width: Int, after sign: Unicode.Scalar?) {
        if let sign { append(sign) }
        var divisor = width == 4 ? 1000 : 10
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    mutating func append(_ sign: Unicode.Scalar) {
        bytes.append(UInt8(ascii: sign))
    }

    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func enclose(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        content(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Copies runs of harmless bytes at once; only the lead bytes of the few blocks that hold invisible characters
    /// cost a closer look.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var runStart = 0
        while index < text.count {
            guard Self.mayNeedEscape(text[index]) else {
                index += 1
                continue
            }
            let (scalar, width) = Self.scalar(in: text, at: index)
            if Self.needsEscape(scalar) {
                bytes.append(contentsOf: text[runStart..<index])
                appendEscape(of: scalar)
                runStart = index + width
            }
            index += width
        }
        bytes.append(contentsOf: text[runStart..<text.count])
    }

    private mutating func appendEscape(of scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes.append(contentsOf: "\\\"".utf8)
        case "\\": bytes.append(contentsOf: "\\\\".utf8)
        case "\n": bytes.append(contentsOf: "\\n".utf8)
        case "\r": bytes.append(contentsOf: "\\r".utf8)
        case "\t": bytes.append(contentsOf: "\\t".utf8)
        default:
            for unit in UTF16.encode(scalar) ?? .init() {
                let digits = String(unit, radix: 16)
                bytes.append(contentsOf: "\\u".utf8)
                bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
                bytes.append(contentsOf: digits.utf8)
            }
        }
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "\\" || VisibleText.isInvisible(scalar)
    }

    /// False for every byte that can neither be nor begin a character that is escaped, and for trailing bytes.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x5C, 0x00...0x1F, 0x7F: true
        case 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF...0xF4: true
        default: false
        }
    }

    /// Decodes the scalar that begins at `index`; a Swift string is always valid UTF-8.
    private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, width: Int) {
        let lead = text[index]
        guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var value = UInt32(lead & (0xFF >> UInt8(width + 1)))
        for offset in 1..<width where index + offset < text.count {
            value = value << 6 | UInt32(text[index + offset] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }
}
