/// Text from outside made safe to show on one line: no character that is invisible, that turns the direction of
/// writing or that breaks the line, and no more bytes than a limit.
package enum VisibleText {
    /// The most bytes that one field of an alert line takes.
    package static let lineLimit = 512

    private static let ellipsis = "…"

    /// Replaces breaks and tabs by a space, removes what is invisible, and cuts to `limit` bytes of UTF-8.
    ///
    /// A text that was cut ends in `…`, which counts toward `limit`. Work and memory are bounded by the text's length and
    /// `limit`, whatever the text holds.
    package static func clean(_ text: String, limit: Int = lineLimit) -> String {
        var result = String.UnicodeScalarView()
        var size = 0
        var lastIsSpace = true
        for scalar in text.unicodeScalars {
            guard let shown = shown(scalar) else { continue }
            let isSpace = shown == " "
            if isSpace && lastIsSpace { continue }
            lastIsSpace = isSpace
            result.append(shown)
            size += UTF8.width(shown)
            if size > limit { return cut(String(result), to: limit) }
        }
        if lastIsSpace && size > 0 { result.removeLast() }
        return String(result)
    }

    /// `text` with at most `limit` bytes; one that was cut ends in `…`.
    package static func cut(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        let room = limit - ellipsis.utf8.count
        var kept = String(scalarPrefix(of: text, to: room + 1))
        if kept.utf8.count > room || kept.utf8.count < text.utf8.count {
            kept = characterPrefix(of: kept, to: room)
        }
        return kept + ellipsis
    }

    /// Whether `scalar` shows nothing, turns the direction of writing or breaks a line.
    package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029: true
        case 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x3164, 0xFEFF, 0xFFA0: true
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF: true
        case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF: true
        default: false
        }
    }

    /// What stands for `scalar` on a line; nil where nothing does.
    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: " "
        default: isInvisible(scalar) ? nil : scalar
        }
    }

    private static func scalarPrefix(of text: String, to limit: Int) -> Substring.UnicodeScalarView {
        var size = 0
        let scalars = text.unicodeScalars
        let end = scalars.firstIndex { scalar in
            size += UTF8.width(scalar)
            return size > limit
        }
        return Substring(text).unicodeScalars[..<(end ?? scalars.endIndex)]
    }

    /// The longest prefix in whole characters; in whole scalars where not even one character fits.
    private static func characterPrefix(of text: String, to limit: Int) -> String {
        var size = 0
        let end = text.firstIndex { character in
            size += character.utf8.count
            return size > limit
        }
        let whole = text[..<(end ?? text.endIndex)]
        return whole.isEmpty ? String(scalarPrefix(of: text, to: limit)) : String(whole)
    }
}
