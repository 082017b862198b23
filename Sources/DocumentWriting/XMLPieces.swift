/// A long text in pieces: one that grows as a whole is moved again and again, and takes twice its room meanwhile.
struct XMLPieces {
    /// In order; all but the last are about as long as `pieceBytes`.
    private(set) var texts: [String] = [""]
    private static let pieceBytes = 256 << 10

    /// How many bytes of UTF-8 all of it has.
    var count: Int { texts.reduce(0) { $0 + $1.utf8.count } }

    init(_ text: String = "") { texts = [text] }

    static func += (pieces: inout XMLPieces, text: String) {
        if pieces.texts[pieces.texts.count - 1].utf8.count + text.utf8.count > pieceBytes { pieces.texts.append("") }
        pieces.texts[pieces.texts.count - 1] += text
    }
}
