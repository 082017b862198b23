/// A normative document shows no document number (发文字号).
package struct DocumentNumberCriterion: Equatable, Sendable {
    /// By what a normative document is known.
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

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole, !subject.page.isCutShort, !subject.page.isCover, signs.match(subject),
            !subject.values(labelled: labels + headLabels).isEmpty,
            subject.values(labelled: labels).allSatisfy({ $0.saysNothing(blank) })
        else { return [] }
        // The number may stand above the text, or after the title in brackets.
        let texts = subject.foldedTitles + subject.sentences.prefix(Self.mostSentences).map(\.folded)
        guard !texts.contains(where: { text in patterns.contains { $0.matches(text) } }) else { return [] }
        let title = labels.first ?? ""
        return [PageFailure(expected: title, place: title, evidence: subject.title, reason: .word(.number))]
    }

    /// A number stands above the text that it is of; further down it is another document's.
    private static let mostSentences = 12
}
