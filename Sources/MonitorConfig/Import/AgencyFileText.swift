/// Writes agencies as a file that a configuration includes (`agencies.d/`).
enum AgencyFileText {
    /// - Parameters:
    ///   - agencies: A mapping each.
    ///   - origin: The file that they come from, for the comment at the top.
    static func text(of agencies: [YAMLNode], origin: String) -> String {
        var text = "# Made by `disclosure-monitor import` from \(quoted(origin)).\nagencies:\n"
        for agency in agencies {
            guard case .mapping(let pairs) = agency.content else { continue }
            for (index, pair) in pairs.enumerated() {
                text += (index == 0 ? "  - " : "    ") + line(of: pair) + "\n"
            }
        }
        return text
    }

    private static func line(of pair: YAMLNode.Pair) -> String {
        let key = flow(pair.key) + ":"
        guard case .sequence(let items) = pair.value.content, items.contains(where: \.isMapping) else {
            return "\(key) \(flow(pair.value))"
        }
        return ([key] + items.map { "      - \(flow($0))" }).joined(separator: "\n")
    }

    private static func flow(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let scalar): isWord(scalar.text) ? scalar.text : quoted(scalar.text)
        case .sequence(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
        case .mapping(let pairs):
            "{" + pairs.map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    /// Whether the text means itself to every reader of YAML without quotes: small letters, lines, no `no` or `null`.
    private static func isWord(_ text: String) -> Bool {
        guard text.utf8.count <= 60, let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
        let isPlain = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F }
        return isPlain && text.utf8.count > 1 && PlainScalar(text) == .text
    }

    /// A text in double quotes (YAML 1.2, section 7.3.1); what cannot be seen is written as its number.
    private static func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let width = digits.count > 4 ? 8 : 4
            return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
        default: return String(scalar)
        }
    }
}

extension YAMLNode {
    fileprivate var isMapping: Bool {
        if case .mapping = content { true } else { false }
    }
}
