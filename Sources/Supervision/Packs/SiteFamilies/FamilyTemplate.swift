/// A text of a site family with `{name}` where a value is put in.
package struct FamilyTemplate: Sendable {
    private enum Piece {
        case text(String)
        case name(String)
    }

    private let pieces: [Piece]

    /// Braces around anything but a name are text, as in JSON.
    package init(_ text: String) {
        var pieces: [Piece] = []
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            plain += rest[..<open]
            let behind = rest[rest.index(after: open)...]
            let name = behind.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
            if !name.isEmpty, name.endIndex < behind.endIndex, behind[name.endIndex] == "}" {
                pieces += [.text(plain), .name(String(name))]
                plain = ""
                rest = behind[behind.index(after: name.endIndex)...]
            } else {
                plain.append("{")
                rest = behind
            }
        }
        self.pieces = pieces + [.text(plain + rest)]
    }

    /// Whether a brace stands there that makes no name.
    package var hasLooseBrace: Bool {
        pieces.contains { piece in
            if case .text(let text) = piece { text.contains { "{}".contains($0) } } else { false }
        }
    }

    /// The names in it, in their order.
    package var names: [String] {
        pieces.compactMap { piece in
            if case .name(let name) = piece { name } else { nil }
        }
    }

    /// The text with its values; nil where one is none.
    ///
    /// - Parameter value: The value of a name, and whether nothing stands before it.
    package func filled(_ value: (_ name: String, _ isFirst: Bool) -> String?) -> String? {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .name(let name):
                guard let value = value(name, result.isEmpty) else { return nil }
                result += value
            }
        }
        return result
    }
}
