/// A declaration that other targets see, as it stands in a source file, and whether a comment says what it means.
struct PackageDeclaration {
    /// `func`, `var`, `struct` and the like.
    let kind: String
    let name: String
    /// Counted from 1.
    let line: Int
    let isDocumented: Bool
    /// The protocol that it is a requirement of; nil outside of protocols.
    let requiredBy: String?

    /// Every declaration of a file that says `package`, and every requirement of a protocol that does.
    ///
    /// Initialisers are left out: nearly all are member-wise, and their arguments are the documented properties.
    /// Extensions declare nothing. What stands in a protocol is as visible as the protocol.
    static func all(in text: String) -> [PackageDeclaration] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var found: [PackageDeclaration] = []
        var openProtocol: String?
        for (index, line) in lines.enumerated() {
            if line == "}" { openProtocol = nil }
            // Most lines need no closer look: a declaration begins with `package` or an attribute.
            let first = line.first { $0 != " " }
            guard openProtocol != nil || first == "p" || first == "@",
                let head = DeclarationHead(line), head.isPackage || openProtocol != nil
            else { continue }
            found.append(
                PackageDeclaration(
                    kind: head.kind,
                    name: head.name,
                    line: index + 1,
                    isDocumented: isDocumented(index, in: lines),
                    requiredBy: openProtocol
                )
            )
            // Protocols stand at the top of a file.
            if head.kind == "protocol", !line.hasSuffix("}") { openProtocol = head.name }
        }
        return found
    }

    /// Whether a documentation comment stands above the declaration, attributes between them aside.
    private static func isDocumented(_ index: Int, in lines: [Substring]) -> Bool {
        let above = lines[..<index].lazy.map { $0.drop { $0 == " " } }.last { !$0.hasPrefix("@") }
        return above?.hasPrefix("///") == true
    }
}

/// The beginning of a declaration: `package private(set) var name`.
struct DeclarationHead {
    let kind: String
    let name: String
    let isPackage: Bool

    /// Nil where nothing is declared on the line that needs a comment.
    init?(_ line: Substring) {
        let words = line.split(separator: " ", maxSplits: 8)
        guard let place = words.firstIndex(where: { Self.kinds.contains($0.prefix(while: \.isLetter)) }),
            words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.modifiers.contains($0) })
        else { return nil }
        let keyword = words[place].prefix(while: \.isLetter)
        kind = String(keyword)
        isPackage = words[..<place].contains("package")
        guard keyword != "subscript", words.count > place + 1 else {
            name = kind
            return
        }
        // Operators are names, too.
        let signs = words[place + 1].prefix { !"(:<{".contains($0) }
        name = signs.isEmpty ? String(words[place + 1]) : String(signs)
    }

    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "actor", "protocol", "func", "var", "let", "subscript", "typealias",
    ]

    private static let modifiers: Set<Substring> = [
        "package", "static", "final", "indirect", "mutating", "nonmutating", "borrowing", "consuming", "override",
        "lazy", "nonisolated", "private(set)", "fileprivate(set)", "internal(set)", "weak", "unowned",
    ]
}
