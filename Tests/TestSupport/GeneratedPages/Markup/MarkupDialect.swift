/// How a template's author writes HTML. Every dialect is one that parsers of HTML5 read alike.
struct MarkupDialect {
    var isUpperCase = false
    var isUnquoted = false
    /// End tags that are left out, as HTML allows.
    var omitted: Set<String> = []
    /// Ideographs are written as `&#25919;`.
    var isNumeric = false

    static func any(_ dice: inout Dice) -> MarkupDialect {
        var dialect = MarkupDialect()
        guard dice.chance(45) else { return dialect }
        dialect.isUpperCase = dice.chance(25)
        dialect.isUnquoted = dice.chance(30)
        if dice.chance(25) { dialect.omitted = ["/li"] }
        if dice.chance(20) { dialect.omitted.formUnion(["/td", "/tr", "/th"]) }
        if dice.chance(10) { dialect.omitted.insert("/p") }
        dialect.isNumeric = dice.chance(10)
        return dialect
    }

    func rewritten(_ markup: String) -> String {
        var written: [UInt8] = []
        for piece in MarkupPiece.pieces(of: Array(markup.utf8)) {
            switch piece.kind {
            case .raw: written += piece.bytes
            case .text: written += isNumeric ? Array(Self.numeric(piece.text).utf8) : piece.bytes
            case .tag: written += tag(piece)
            }
        }
        return String(decoding: written, as: UTF8.self)
    }

    func tag(_ piece: MarkupPiece) -> [UInt8] {
        let name = piece.name
        if omitted.contains(name) { return [] }
        var tag = isUnquoted ? Self.unquoted(piece.bytes) : piece.bytes
        if isUpperCase {
            for index in 1..<min(name.utf8.count + 1, tag.count) where (0x61...0x7A).contains(tag[index]) {
                tag[index] -= 0x20
            }
        }
        return tag
    }

    /// Takes the quotes from values that need none.
    private static func unquoted(_ tag: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        var rest = tag[...]
        var written: [UInt8] = []
        while let start = rest.firstIndex(of: quote) {
            guard let end = rest[(start + 1)...].firstIndex(of: quote) else { break }
            let value = rest[(start + 1)..<end]
            written += rest[..<start]
            written += needsQuotes(value) ? Array(rest[start...end]) : Array(value)
            rest = rest[(end + 1)...]
        }
        return written + rest
    }

    private static func needsQuotes(_ value: ArraySlice<UInt8>) -> Bool {
        value.isEmpty || value.last == UInt8(ascii: "/") || value.contains { " \t\n'\"=<>`".utf8.contains($0) }
    }

    private static func numeric(_ text: String) -> String {
        text.unicodeScalars.map { $0.value >= 0x4E00 ? "&#\($0.value);" : String($0) }.joined()
    }
}
