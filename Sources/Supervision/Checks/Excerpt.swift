/// What a finding quotes of a sentence: the whole of a short one, else what stands around the place.
enum Excerpt {
    private static let longest = 120
    private static let before = 40

    /// - Parameter match: Folded text that stands in the sentence; where it is not found the beginning is quoted.
    static func of(_ sentence: ReportSentence, around match: String) -> String {
        let raw = Array(sentence.text.unicodeScalars)
        guard raw.count > longest else { return sentence.text.trimmed }
        let kept = raw.indices.filter { FoldedText.folded(raw[$0]) != nil }
        let folded = kept.compactMap { FoldedText.folded(raw[$0]) }
        let place = start(of: Array(match.unicodeScalars), in: folded).map { kept[$0] } ?? 0
        let start = max(0, min(place - before, raw.count - longest))
        let end = min(raw.count, start + longest)
        let text = String(String.UnicodeScalarView(raw[start..<end])).trimmed
        return (start > 0 ? "…" : "") + text + (end < raw.count ? "…" : "")
    }

    private static func start(of match: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
        guard let first = match.first, match.count <= text.count else { return nil }
        return text.indices.dropLast(match.count - 1).first {
            text[$0] == first && text[$0..<$0 + match.count].elementsEqual(match)
        }
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}
