/// A normative document leads to no interpretation (解读), some days after it was published.
package struct InterpretationCriterion: Equatable, Sendable {
    /// By what a normative document is known.
    package var signs: NormativeSigns
    /// A link with one of these leads to the interpretation.
    package var words: [String]
    /// Working days after publication.
    package var workingDays: Int

    package init(signs: NormativeSigns, words: [String], workingDays: Int) {
        self.signs = signs
        self.words = words
        self.workingDays = workingDays
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole, let calendar = subject.calendar, let published = subject.earliestPublication,
            signs.match(subject), let surroundings = subject.page.surroundings
        else { return [] }
        let term = WorkingDayTerm(of: workingDays, after: published.date, by: calendar)
        let texts = surroundings.links.map(\.text) + subject.page.attachments.map(\.title)
        guard subject.today > term.end, !texts.contains(where: { text in words.contains { text.holds($0) } }) else {
            return []
        }
        let values: [MessageTemplate.Variable: String] = [
            .published: "\(published.date)", .due: "\(term.end)",
        ]
        return [PageFailure(expected: words.first, evidence: published.evidence, values: values)]
    }
}
