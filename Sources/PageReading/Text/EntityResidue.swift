/// Character references that were escaped twice and therefore stand in a text as they are written: `&ldquo;`.
enum EntityResidue {
    private static let names: [String: String] = [
        "nbsp": " ", "ensp": " ", "emsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
        "ldquo": "“",
        "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·",
        "times": "×",
    ]
    private static let longestName = 8

    /// The text with its references resolved, and without the markup that they make.
    static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = Substring(text)
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[mark...]
            let name = rest.dropFirst().prefix(longestName).prefix { $0 != ";" && $0 != "&" }
            let end = rest.index(mark, offsetBy: name.count + 1, limitedBy: rest.endIndex) ?? rest.endIndex
            if end < rest.endIndex, rest[end] == ";", let character = character(name) {
                result += character
                rest = rest[rest.index(after: end)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return PlainMarkup.line(Array((result + rest).utf8).span).string
    }

    private static func character(_ name: Substring) -> String? {
        guard name.hasPrefix("#") else { return names[String(name)] }
        let digits = name.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }
}
