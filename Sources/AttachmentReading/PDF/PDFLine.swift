/// Words that stand on one line.
struct PDFLine: Hashable {
    private(set) var words: [PDFWord]
    private(set) var box: PageBox

    init(_ word: PDFWord) {
        words = [word]
        box = word.box
    }

    private mutating func add(_ word: PDFWord) {
        words.append(word)
        box = box.union(word.box)
    }

    /// The height of its tallest word: of two words, the one that is not raised.
    var size: Double { words.map(\.box.height).max() ?? 0 }

    /// Lines from the top down, their words from left to right.
    static func lines(of words: [PDFWord]) -> [PDFLine] {
        var lines: [PDFLine] = []
        for word in words.sorted(by: { ($0.box.centre, $0.box.left) < ($1.box.centre, $1.box.left) }) {
            // Words of different size share a base line, not a centre.
            if let last = lines.indices.last, overlap(lines[last].words[0].box, word.box) {
                lines[last].add(word)
            } else {
                lines.append(PDFLine(word))
            }
        }
        for index in lines.indices { lines[index].words.sort { $0.box.left < $1.box.left } }
        return lines
    }

    private static func overlap(_ one: PageBox, _ other: PageBox) -> Bool {
        let shared = min(one.bottom, other.bottom) - max(one.top, other.top)
        return shared > min(one.height, other.height) * 0.55
    }

    /// The words put together, spaces only between Latin words.
    var text: String { joined { _, _ in false } }

    /// As `text`; but figures with a wide gap between them are two numbers.
    var cellText: String {
        joined { left, right in
            guard let last = left.text.unicodeScalars.last, let first = right.text.unicodeScalars.first,
                CellText.isDigit(last), CellText.isDigit(first)
            else { return false }
            return right.box.left - left.box.right > left.box.height * 0.8
        }
    }

    private func joined(_ isParted: (PDFWord, PDFWord) -> Bool) -> String {
        var text = ""
        for (index, word) in words.enumerated() {
            if index > 0, isParted(words[index - 1], word) { text += UnreadableText.mark }
            LineJoin.append(word.text, to: &text, isSpaced: true)
        }
        return text
    }

    /// The widest gap between two of its words, in points.
    var widestGap: Double {
        zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }.max() ?? 0
    }
}
