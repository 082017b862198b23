/// A colon or comma of Chinese text where YAML wants its own: `name：某局`.
struct FullWidthSign {
    let sign: Character
    let place: Place

    /// A mistake shows this many lines behind it at most: the lines that may be taken for one text.
    private static let reach = 20

    /// The last such sign at or before a place, on the nearest line that has one; nil where none stands near.
    static func nearest(before place: Place, in text: String) -> FullWidthSign? {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for number in stride(from: min(place.line, lines.count), to: max(0, place.line - reach), by: -1) {
            if let found = first(in: lines[number - 1]) {
                return FullWidthSign(sign: found.sign, place: Place(line: number, column: found.column))
            }
        }
        return nil
    }

    /// The key before the sign with which a plain text begins: `name` of `name：某局`.
    static func key(of text: String) -> String? {
        guard let found = first(in: text[...]), found.sign == "：" else { return nil }
        return String(text.unicodeScalars.prefix(found.column - 1)).filter { !$0.isWhitespace }
    }

    /// The first sign of a line outside of quotes and comments: a colon behind a key, a comma between pairs in braces.
    private static func first(in line: Substring) -> (sign: Character, column: Int)? {
        var quote: Unicode.Scalar?
        var word = ""
        var isBegun = false
        var depth = 0
        let scalars = Array(line.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if let open = quote {
                if scalar == open { quote = nil }
                continue
            }
            switch scalar {
            case "\"", "'": quote = scalar
            case "#" where word.isEmpty: return nil
            case "{", "[", ",":
                depth += scalar == "," ? 0 : 1
                (word, isBegun) = ("", false)
            case "}", "]": depth -= 1
            case " ": break
            case "-" where !isBegun: break
            case "：" where !word.isEmpty: return ("：", index + 1)
            case "，" where depth > 0 && beginsPair(scalars[(index + 1)...]): return ("，", index + 1)
            case let scalar where isOfKey(scalar):
                if !isBegun || !word.isEmpty { word.unicodeScalars.append(scalar) }
                isBegun = true
            default: (word, isBegun) = ("", true)
            }
        }
        return nil
    }

    /// Whether a key and its colon, of either width, stand there.
    private static func beginsPair(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = scalars.drop { $0 == " " }
        let key = rest.prefix(while: isOfKey)
        guard !key.isEmpty, let sign = rest.dropFirst(key.count).first else { return false }
        return sign == ":" || sign == "："
    }

    private static func isOfKey(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) || scalar == "_"
            || scalar == "-"
    }
}
