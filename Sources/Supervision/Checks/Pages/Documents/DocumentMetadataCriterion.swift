/// The head of a document lacks something that it should say.
package struct DocumentMetadataCriterion: Equatable, Sendable {
    /// What the head must say.
    package var concepts: [Concept]
    /// What stands for no value.
    package var blank: [String]

    package init(concepts: [Concept], blank: [String]) {
        self.concepts = concepts
        self.blank = blank
    }

    /// Something that the head says, under any of several labels.
    package struct Concept: Equatable, Sendable {
        /// What findings call it: 索引号.
        package var title: String
        /// The labels before it on the page.
        package var labels: [String]
        /// Labels in the head of the page's markup that say it as well.
        package var metadata: [String]
        /// Whether only the head of a document has it: without one such, the page is none, and nothing is said.
        package var isTelling: Bool
        /// The kind of date that it is: one that was read anywhere on the page says it as well.
        package var date: PageDate.Kind?
        /// Whether it is told only where its label stands there without a value: not every document has it.
        package var isToldIfShown: Bool

        package init(
            title: String,
            labels: [String],
            metadata: [String] = [],
            isTelling: Bool = false,
            date: PageDate.Kind? = nil,
            isToldIfShown: Bool = false
        ) {
            self.title = title
            self.labels = labels
            self.metadata = metadata
            self.isTelling = isTelling
            self.date = date
            self.isToldIfShown = isToldIfShown
        }
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole,
            concepts.contains(where: { $0.isTelling && !subject.values(labelled: $0.labels).isEmpty })
        else { return [] }
        return concepts.compactMap { concept in
            let values = subject.values(labelled: concept.labels)
            let written = values + concept.metadata.compactMap { subject.page.metadata[$0.lowercased()] }
            let isDated = subject.page.dates.contains { $0.kind == concept.date && $0.confidence != .hint }
            guard !isDated, !(values.isEmpty && concept.isToldIfShown), written.allSatisfy({ $0.saysNothing(blank) })
            else { return nil }
            let reason = Reason.word(values.isEmpty ? .absent : .blank)
            return PageFailure(expected: concept.title, place: concept.title, reason: reason)
        }
    }
}
