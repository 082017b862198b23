import Supervision

/// Finds what is printed on every page and is no part of the text: headers, footers and page numbers.
struct RunningLines {
    /// The texts, figures left out, that stand at the same height of several pages.
    private var repeated: [Key: Int] = [:]
    private let pageCount: Int

    private struct Key: Hashable {
        var text: String
        /// The height on the page, in steps of four points.
        var step: Int
    }

    init(_ pages: [PageLayout]) {
        pageCount = pages.count
        for page in pages {
            for key in Set(Self.marginal(page).map(Self.key)) { repeated[key, default: 0] += 1 }
        }
    }

    /// The lines of `page` that belong to no text.
    func lines(of page: PageLayout) -> Set<PDFLine> {
        Set(Self.marginal(page).filter { Self.isPageNumber($0.text) || isRepeated($0) })
    }

    /// The first and last lines, where they stand near the edge of the page.
    private static func marginal(_ page: PageLayout) -> [PDFLine] {
        let lines = page.lines
        let edge = page.page.height * 0.13
        let candidates = Array(lines.prefix(3)) + Array(lines.dropFirst(3).suffix(3))
        return candidates.filter { $0.box.centre < edge || $0.box.centre > page.page.height - edge }
    }

    private static func key(_ line: PDFLine) -> Key {
        let text = FoldedText.bare(line.text).filter { !("0"..."9").contains($0) }
        return Key(text: text, step: Int(line.box.centre / 4))
    }

    private func isRepeated(_ line: PDFLine) -> Bool {
        let key = Self.key(line)
        guard pageCount > 1, !key.text.isEmpty else { return false }
        let count = (-1...1).reduce(0) { $0 + (repeated[Key(text: key.text, step: key.step + $1)] ?? 0) }
        return count >= max(2, pageCount / 3)
    }

    /// `3`, `- 3 -`, `— 3 —`, `第3页`, `第 3 页 共 10 页`, `3/10`, `Page 3 of 10`.
    static func isPageNumber(_ text: String) -> Bool {
        let folded = FoldedText.fold(text).lowercased()
        guard folded.utf8.count <= 40, folded.contains(where: { ("0"..."9").contains($0) }) else { return false }
        var rest = folded[...]
        for word in ["page", "of"] where rest.contains(word) {
            rest = rest.split(separator: word, omittingEmptySubsequences: false).joined()[...]
        }
        let allowed: Set<Character> = [
            "第", "页", "共", "-", "—", "–", "－", "~", "·", "/", "／", "|", "・", "―", "─", ",", "，",
        ]
        let digits = rest.count { ("0"..."9").contains($0) }
        return digits <= 8 && rest.allSatisfy { ("0"..."9").contains($0) || allowed.contains($0) }
    }
}
