extension ReportSentence {
    /// The text as evidence: as written, cut where it is long.
    var excerpt: String {
        let text = text.drop(while: \.isWhitespace)
        let excerpt = text.unicodeScalars.prefix(Self.longest)
        return String(excerpt) + (excerpt.endIndex < text.endIndex ? "…" : "")
    }

    private static let longest = 160
}
