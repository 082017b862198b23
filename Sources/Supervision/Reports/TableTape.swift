/// The text of a page as one tape on which tables are looked for whose cells were lost.
///
/// It is held twice: as printed, white space and punctuation kept, and bare, for finding labels that are broken by
/// either.
struct TableTape {
    /// Folded; white space is one space, the end of a block a line feed.
    private(set) var printed: [Unicode.Scalar] = []
    /// Letters, digits and ideographs alone.
    private(set) var bare: [Unicode.Scalar] = []
    /// Where each scalar of `bare` stands in `printed`.
    private(set) var places: [Int] = []

    init(_ blocks: [ContentBlock]) {
        for block in blocks {
            if case .text(let text) = block { append(text.text) }
        }
    }

    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            guard let folded = FoldedText.folded(scalar) else {
                if printed.last != " " { printed.append(" ") }
                continue
            }
            if Self.isBare(folded) {
                places.append(printed.count)
                bare.append(folded)
            }
            printed.append(folded)
        }
        printed.append("\n")
    }

    private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x9FFF: true
        default: false
        }
    }

    /// Where `word` first stands in the bare text from `start` on, no more than `window` behind it.
    func range(of word: [Unicode.Scalar], from start: Int, window: Int) -> Range<Int>? {
        guard let first = word.first, start >= 0 else { return nil }
        let last = min(bare.count - word.count, start + min(window, bare.count))
        var index = start
        while index <= last {
            if bare[index] == first, bare[index..<index + word.count].elementsEqual(word) {
                return index..<index + word.count
            }
            index += 1
        }
        return nil
    }

    /// The first of `words` to stand there; the longest of those that begin at the same place.
    func range(ofFirst words: [[Unicode.Scalar]], from start: Int, window: Int) -> Range<Int>? {
        words.compactMap { range(of: $0, from: start, window: window) }
            .min { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
    }

    /// The place in `printed` behind the bare scalar before `index`.
    func place(behind index: Int) -> Int { index == 0 ? 0 : places[index - 1] + 1 }
}
