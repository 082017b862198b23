/// The name of a label, as the head of a document prints it: `索 引 号：`, `【文号】`, `名　　称`.
enum LabelName {
    /// How many ideographs a name has.
    static let lengths = 2...8

    /// The name in a text that holds nothing else; nil where it is none.
    static func whole(_ text: String) -> (name: String, hasColon: Bool)? {
        guard text.count <= 40 else { return nil }
        var rest = text.filter { !isSpace($0) }
        let hasColon = rest.last.map(isColon) ?? false
        if hasColon { rest.removeLast() }
        if let first = rest.first, opening.contains(first) { rest.removeFirst() }
        if let last = rest.last, closing.contains(last) { rest.removeLast() }
        guard lengths.contains(rest.count), rest.allSatisfy(isIdeograph) else { return nil }
        return (rest, hasColon)
    }

    static func isColon(_ character: Character) -> Bool { character == "：" || character == ":" || character == "∶" }

    static func isSpace(_ character: Character) -> Bool { character == " " || character == "\u{3000}" }

    static func isIdeograph(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
        return (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
    }

    static let opening: Set<Character> = ["【", "[", "［", "〖"]
    static let closing: Set<Character> = ["】", "]", "］", "〗"]
}
