/// How many columns of a terminal a text takes (Unicode Standard Annex #11): ideographs and full-width signs take two.
package enum DisplayWidth {
    /// How many columns `text` takes.
    package static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    /// `text` filled with spaces to `columns`, or cut to it with `…`.
    package static func fit(_ text: String, to columns: Int) -> String {
        let width = of(text)
        if width <= columns { return text + String(repeating: " ", count: columns - width) }
        var kept = ""
        var used = 0
        for character in text {
            let next = of(String(character))
            if used + next > columns - 1 { break }
            kept.append(character)
            used += next
        }
        return kept + "…" + String(repeating: " ", count: columns - 1 - used)
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F, 0xFE00...0xFE0F, 0x200B...0x200F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3: 2
        case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF: 2
        case 0x20000...0x3FFFD: 2
        default: 1
        }
    }
}
