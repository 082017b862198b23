/// Text from outside as one field of a log line or of a row that is kept by the thousand.
package enum FieldText {
    /// The most bytes of a field in a debug line, so that a dozen of them make less than two kilobytes.
    package static let logLimit = 120

    /// `text` without control characters, line and paragraph separators, in at most `limit` bytes of UTF-8; a text that
    /// was cut ends in `…`. Work is bounded by `limit`, however long the text is.
    package static func bounded(_ text: String, limit: Int = logLimit) -> String {
        var kept = String.UnicodeScalarView()
        var size = 0
        for scalar in text.unicodeScalars.prefix(4 * limit) where !breaksLine(scalar) {
            size += UTF8.width(scalar)
            guard size <= limit else { return cut(kept, to: limit - ellipsis.utf8.count) }
            kept.append(scalar)
        }
        return String(kept)
    }

    private static let ellipsis = "…"

    private static func cut(_ scalars: String.UnicodeScalarView, to room: Int) -> String {
        var kept = scalars
        while String(kept).utf8.count > room, !kept.isEmpty { kept.removeLast() }
        return String(kept) + ellipsis
    }

    private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
