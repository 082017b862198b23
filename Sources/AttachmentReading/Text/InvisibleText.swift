/// Characters that a reader does not see.
enum InvisibleText {
    /// Whether `scalar` is white space, a control, or a mark of direction or width.
    static func holds(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}

/// Characters that stand for none: what a font has no code for.
enum UnreadableText {
    static let mark = "\u{FFFD}"

    /// Whether `scalar` is a replacement character, or one of a font's own.
    static func holds(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
        default: false
        }
    }
}
