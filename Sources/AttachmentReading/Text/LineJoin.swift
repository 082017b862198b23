/// Puts pieces of text together that a line end or a change of font has parted.
enum LineJoin {
    /// Chinese text has no spaces between characters; only between two Latin words is one put.
    static func append(_ piece: String, to text: inout String, isSpaced: Bool) {
        if isSpaced, let last = text.unicodeScalars.last, let first = piece.unicodeScalars.first,
            isLatin(last), isLatin(first)
        {
            text += " "
        }
        text += piece
    }

    /// Digits go on over a line end: Word breaks a number only where a cell is too narrow for it.
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
        default: false
        }
    }
}
