/// A section of the first level is none of the outline's parts.
package struct ExtraSectionCriterion: Equatable, Sendable {
    /// Sections whose titles hold one of these words may stand beside the prescribed ones: 附件, 名词解释.
    package var tolerated: [String]
    /// With fewer of the outline's parts the report does not follow the outline, and nothing is extra.
    package var leastParts: Int

    package init(tolerated: [String], leastParts: Int) {
        self.tolerated = tolerated
        self.leastParts = leastParts
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard let outline = subject.outline, outline.form == .sections,
            Set(subject.report.sections.compactMap(\.id)).count >= leastParts
        else { return [] }
        let present = Set(subject.report.sections.compactMap(\.id))
        let standIns = outline.parts.filter { !present.contains($0.id) }
            .compactMap { OutlineCheck(outline: outline).standIn(for: $0, in: subject.report) }
        return subject.report.sections.filter { section in
            let title = FoldedText.fold(section.title)
            return section.id == nil && section.number != nil && !standIns.contains(section)
                && !tolerated.contains { title.holds($0) }
        }
        .map { CheckFailure(found: $0.heading, place: $0.heading, evidence: $0.heading) }
    }
}
