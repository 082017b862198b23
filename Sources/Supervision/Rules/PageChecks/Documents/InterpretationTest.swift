/// A normative document leads to no interpretation (解读), some days after it was published.
package struct InterpretationTest: Equatable, Sendable {
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

    func failures(in case_: PageCase) -> [PageFailure] {
        guard case_.isWhole, let calendar = case_.calendar, let published = case_.earliestPublication,
            signs.match(case_), let surroundings = case_.page.surroundings
        else { return [] }
        let term = WorkingDayTerm(of: workingDays, after: published.date, by: calendar)
        let texts = surroundings.links.map(\.text) + case_.page.attachments.map(\.title)
        guard case_.today > term.end, !texts.contains(where: { text in words.contains { text.holds($0) } }) else {
            return []
        }
        let values: [MessageTemplate.Variable: String] = [
            .published: "\(published.date)", .due: "\(term.end)",
        ]
        return [PageFailure(expected: words.first, evidence: published.evidence, values: values)]
    }
}
