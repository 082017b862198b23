/// Text as it stands in markup.
enum Markup {
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "“": escaped += "&ldquo;"
            case "”": escaped += "&rdquo;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    static func lines(_ parts: [String]) -> String { parts.joined(separator: "\n") }
}
