/// The document says that it is repealed, and its head that it is in force.
package struct RepealedDocumentTest: Equatable, Sendable {
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

    func failures(in case_: PageCase) -> [PageFailure] {
        let words = Set(valid.map { FoldedText.bare($0) })
        guard let value = case_.values(labelled: labels).first(where: { words.contains(FoldedText.bare($0)) }),
            let evidence = evidence(in: case_)
        else { return [] }
        return [PageFailure(found: value, evidence: evidence)]
    }

    private func evidence(in case_: PageCase) -> String? {
        if case_.foldedTitles.contains(where: { title in titlePatterns.contains { $0.matches(title) } }) {
            return case_.title
        }
        return case_.sentences.first { sentence in textPatterns.contains { $0.matches(sentence.folded) } }?.excerpt
    }
}
