/// Counts lines and columns over a text as libyaml does (YAML 1.1, section 5.4, line breaks).
struct PlaceReader {
    private(set) var place = Place.start
    private var endedWithReturn = false

    mutating func advance(over scalar: Unicode.Scalar) {
        switch scalar {
        case "\n" where endedWithReturn:
            endedWithReturn = false
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
            place = Place(line: place.line + 1, column: 1)
            endedWithReturn = scalar == "\r"
        default:
            place.column += 1
            endedWithReturn = false
        }
    }

    /// The place of the scalar at or after `offset` bytes of UTF-8.
    static func place(ofByte offset: Int, in text: String) -> Place {
        var reader = PlaceReader()
        var bytes = 0
        for scalar in text.unicodeScalars {
            if bytes >= offset { break }
            reader.advance(over: scalar)
            bytes += UTF8.width(scalar)
        }
        return reader.place
    }
}
