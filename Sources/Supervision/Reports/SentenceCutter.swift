/// Cuts lines into sentences, up to a number of bytes and of sentences; the work is bounded by these and by the lines.
struct SentenceCutter {
    private(set) var sentences: [String] = []
    /// Whether something was left out.
    private(set) var isFull = false
    /// Bytes of UTF-8 that may still be kept.
    private var room: Int
    private let most: Int

    init(bytes: Int, count: Int) {
        room = bytes
        most = count
    }

    /// A text without full stops is cut into pieces of this many scalars, so that one change in it is not all of it.
    private static let longest = 500

    /// Takes in one line, or no more than there is room for.
    mutating func cut(_ line: Substring) {
        var piece = String.UnicodeScalarView()
        var size = 0
        for scalar in line.unicodeScalars {
            piece.append(scalar)
            size += 1
            guard Self.ends.contains(scalar) || size >= Self.longest else { continue }
            keep(String(piece))
            guard !isFull else { return }
            (piece, size) = (String.UnicodeScalarView(), 0)
        }
        keep(String(piece))
    }

    /// What holds nothing but signs says nothing.
    private mutating func keep(_ piece: String) {
        guard !FoldedText.bare(piece).isEmpty else { return }
        guard piece.utf8.count <= room, sentences.count < most else { return isFull = true }
        room -= piece.utf8.count
        sentences.append(piece)
    }

    private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "!", "?", ";"]
}
