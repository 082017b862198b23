/// A normative document shows no document number (发文字号).
package struct DocumentNumberTest: Equatable, Sendable {
    package var signs: NormativeSigns
    /// The labels of the number.
    package var labels: [String]
    /// A page without one of these, or one of the number's, has no head that could show it, and nothing is said.
    package var headLabels: [String]
    /// What a number looks like: one anywhere on the page is enough.
    package var patterns: [TextPattern]
    /// What stands for no value.
    package var blank: [String]

    package init(
        signs: NormativeSigns,
        labels: [String],
        headLabels: [String],
        patterns: [TextPattern],
        blank: [String]
    ) {
        self.signs = signs
        self.labels = labels
        self.headLabels = headLabels
        self.patterns = patterns
        self.blank = blank
    }

    func failures(in case_: PageCase) -> [PageFailure] {
        guard case_.isWhole, !case_.page.isCutShort, !case_.page.isCover, signs.match(case_),
            !case_.values(labelled: labels + headLabels).isEmpty,
            case_.values(labelled: labels).allSatisfy({ $0.saysNothing(blank) })
        else { return [] }
        // The number may stand above the text, or after the title in brackets.
        let texts = case_.foldedTitles + case_.sentences.prefix(Self.mostSentences).map(\.folded)
        guard !texts.contains(where: { text in patterns.contains { $0.matches(text) } }) else { return [] }
        let title = labels.first ?? ""
        return [PageFailure(expected: title, place: title, evidence: case_.title, reason: .word(.number))]
    }

    /// A number stands above the text that it is of; further down it is another document's.
    private static let mostSentences = 12
}
