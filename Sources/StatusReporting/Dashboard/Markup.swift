import Supervision

/// Writes HTML and XML in which every text and attribute is escaped and safe to show.
struct Markup {
    /// The most bytes that one text takes; a page stays readable whatever was fetched.
    private static let textLimit = 4096

    /// What was written so far.
    private(set) var text = ""

    /// Writes markup of ours as it is; nothing that came from outside may stand in it.
    mutating func raw(_ markup: StaticString) {
        text += markup.description
    }

    mutating func write(_ content: String) {
        text += Self.escaped(content)
    }

    mutating func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        text += ">"
        content(&self)
        text += "</\(name)>"
    }

    mutating func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String> = [:],
        text content: String
    ) {
        element(name, attributes) { $0.write(content) }
    }

    /// An element that has no content.
    mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        open(name, attributes)
        text += "/>"
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        text += "<\(name)"
        for (key, value) in attributes {
            text += " \(key)=\"\(Self.escaped(value))\""
        }
    }

    private static func escaped(_ content: String) -> String {
        let clean = VisibleText.clean(content, limit: textLimit)
        guard clean.utf8.contains(where: isSpecial) else { return clean }
        return clean.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
