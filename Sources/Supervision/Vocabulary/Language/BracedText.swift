/// A text with names in braces, which values take the place of.
package enum BracedText {
    /// Every name that stands in braces, in order.
    package static func names(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            piece.firstIndex(of: "}").map { String(piece[..<$0]) }
        }
    }

    /// Puts the values in. What a value holds is never looked through for names again.
    ///
    /// - Parameter value: What stands for a name; nil: the name stays as it is, with its braces.
    package static func filled(_ text: String, by value: (String) -> String?) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            result += value(name) ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
