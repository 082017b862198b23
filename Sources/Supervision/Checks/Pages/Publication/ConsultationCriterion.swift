/// A draft was open for comments for too short a time, and no reason is given.
package struct ConsultationCriterion: Equatable, Sendable {
    /// What the titles of consultations look like, folded.
    package var titlePatterns: [TextPattern]
    /// A title with one of these tells what came of one: 结果, 采纳情况.
    package var titleAsides: [String]
    /// How the time for comments is found in the text.
    package var window: ConsultationWindow
    /// How many days it must be at least, both ends counted.
    package var leastDays: Int
    /// One of these, in a sentence about the time for comments, says why it is shorter: 紧急.
    package var reasons: [String]

    package init(
        titlePatterns: [TextPattern],
        titleAsides: [String],
        window: ConsultationWindow,
        leastDays: Int,
        reasons: [String]
    ) {
        self.titlePatterns = titlePatterns
        self.titleAsides = titleAsides
        self.window = window
        self.leastDays = leastDays
        self.reasons = reasons
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard isConsultation(subject), !subject.page.isCutShort else { return [] }
        let sentences = subject.sentences
        let published = subject.earliestPublication
        let read = sentences.flatMap { window.periods(in: $0, published: published?.date, calendar: subject.calendar) }
        // A page that names several means the longest: the others are parts of it, or something else's.
        guard let longest = read.max(by: { $0.days < $1.days }), longest.days < leastDays,
            !sentences.contains(where: { $0.folded.holdsOne(ofEach: [reasons, window.contexts]) })
        else { return [] }
        return [
            PageFailure(
                found: "\(longest.first)/\(longest.last)",
                expected: "≥ \(leastDays)",
                evidence: longest.evidence,
                isProbable: longest.isFromPublication && published?.confidence != .certain,
                values: [.days: String(longest.days), .due: "\(longest.last)"]
            )
        ]
    }

    private func isConsultation(_ subject: PageCase) -> Bool {
        let titles = subject.foldedTitles
        return titles.contains { title in titlePatterns.contains { $0.matches(title) } }
            && !titles.contains { title in titleAsides.contains { title.holds($0) } }
    }
}
