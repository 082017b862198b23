import Supervision

/// What an unquoted scalar is to some reader of YAML, 1.1 or 1.2: a text in one may be a number in another.
enum PlainScalar: Equatable {
    case text
    case null
    case truthValue
    case number

    init(_ text: String) {
        // Nearly every scalar is a longer text that begins with a letter or an ideograph.
        guard text.utf8.count <= 5 || text.utf8.first.map(Self.canBeginNumber) ?? true else {
            self = .text
            return
        }
        switch text.lowercased() {
        case "", "~", "null": self = .null
        case "true", "false", "yes", "no", "on", "off": self = .truthValue
        case ".inf", "-.inf", "+.inf", ".nan": self = .number
        case let word where Self.isNumber(Array(word.utf8)): self = .number
        default: self = .text
        }
    }

    var name: LocalizedText {
        switch self {
        case .text: .text
        case .null: LocalizedText("空值", "nothing")
        case .truthValue: LocalizedText("真假值", "a truth value")
        case .number: LocalizedText("数字", "a number")
        }
    }

    /// Decimal, octal and hexadecimal numbers, those with a fraction or exponent, and those of base sixty (`1:30`).
    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        let digits =
            bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes[...]
        guard let first = digits.first, isDigit(first) || first == UInt8(ascii: ".") else { return false }
        guard digits.contains(where: isDigit) else { return false }
        let prefix = Array(digits.prefix(2))
        if prefix == Array("0x".utf8) { return digits.dropFirst(2).allSatisfy(isHexadecimalDigit) }
        if prefix == Array("0o".utf8) || prefix == Array("0b".utf8) { return digits.dropFirst(2).allSatisfy(isDigit) }
        if digits.contains(UInt8(ascii: ":")) {
            return digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(isDigit) }
        }
        return Double(String(decoding: digits.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)) != nil
    }

    private static func canBeginNumber(_ byte: UInt8) -> Bool {
        isDigit(byte) || "+-.".utf8.contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
