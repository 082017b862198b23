/// The text names a replaced law as its ground, and nowhere the law that replaced it; or it states what that law said.
package struct OutdatedCitationCriterion: Equatable, Sendable {
    /// The law that no longer holds: 492号.
    package var outdated: [String]
    /// A sentence with one of these rests on the law that it names: 根据.
    package var grounds: [String]
    /// Where one of these stands anywhere, the text knows the law in force: 711号.
    package var current: [String]
    /// A sentence that matches one of these speaks of the law's revision: 修订后的《条例》.
    package var revision: [TextPattern]
    /// What only the replaced law said: answers within 15 working days.
    package var terms: WordingCriterion

    package init(
        outdated: [String],
        grounds: [String],
        current: [String],
        revision: [TextPattern] = [],
        terms: WordingCriterion = WordingCriterion(hints: [], patterns: [])
    ) {
        self.outdated = outdated
        self.grounds = grounds
        self.current = current
        self.revision = revision
        self.terms = terms
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        citations(in: subject) + terms.failures(in: subject)
    }

    private func citations(in subject: ReportCase) -> [CheckFailure] {
        let citing = subject.sentences.filter { sentence in
            sentence.folded.holdsOne(ofEach: [outdated, grounds])
        }
        guard let first = citing.first, !subject.report.isCutShort,
            !subject.wholeText.contains(where: { isCurrent($0.folded) })
        else { return [] }
        let found = outdated.first { first.folded.holds($0) } ?? ""
        return [
            CheckFailure(
                found: found,
                expected: current.first,
                evidence: Excerpt.of(first, around: found)
            )
        ]
    }

    private func isCurrent(_ text: String) -> Bool {
        current.contains { text.holds($0) } || revision.contains { $0.matches(text) }
    }
}
