/// The page is written in traditional script.
package struct TraditionalPageCriterion: Equatable, Sendable {
    /// Of the ideographs, so many per cent are of that script alone.
    package var leastPercent: Int
    /// A text with fewer ideographs says nothing.
    package var leastLength: Int

    package init(leastPercent: Int, leastLength: Int) {
        self.leastPercent = leastPercent
        self.leastLength = leastLength
    }

    /// More of a text is not needed.
    private static let mostScalars = 20_000

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isReadable else { return [] }
        let text = subject.text
        let ideographs = text.unicodeScalars.prefix(Self.mostScalars).filter { (0x3400...0x9FFF).contains($0.value) }
        guard ideographs.count >= max(leastLength, 1) else { return [] }
        let traditional = ideographs.count { TraditionalScript.simplified($0) != $0 }
        let percent = traditional * 100 / ideographs.count
        guard percent >= leastPercent else { return [] }
        let sentence = ReportSentence(part: nil, text: String(text.prefix { $0 != "\n" }))
        return [PageFailure(found: "\(percent)%", evidence: Excerpt.of(sentence, around: ""))]
    }
}
