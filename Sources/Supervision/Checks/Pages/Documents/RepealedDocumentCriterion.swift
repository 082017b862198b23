/// The document says that it is repealed, and its head that it is in force.
package struct RepealedDocumentCriterion: Equatable, Sendable {
    /// The labels of its validity: 有效性.
    package var labels: [String]
    /// Values that say it is in force.
    package var valid: [String]
    /// Titles of repealed documents: （已废止）.
    package var titlePatterns: [TextPattern]
    /// What a document says of itself when it is repealed.
    package var textPatterns: [TextPattern]

    package init(labels: [String], valid: [String], titlePatterns: [TextPattern], textPatterns: [TextPattern]) {
        self.labels = labels
        self.valid = valid
        self.titlePatterns = titlePatterns
        self.textPatterns = textPatterns
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        let words = Set(valid.map { FoldedText.bare($0) })
        guard let value = subject.values(labelled: labels).first(where: { words.contains(FoldedText.bare($0)) }),
            let evidence = evidence(in: subject)
        else { return [] }
        return [PageFailure(found: value, evidence: evidence)]
    }

    private func evidence(in subject: PageCase) -> String? {
        if subject.foldedTitles.contains(where: { title in titlePatterns.contains { $0.matches(title) } }) {
            return subject.title
        }
        return subject.sentences.first { sentence in textPatterns.contains { $0.matches(sentence.folded) } }?.excerpt
    }
}
