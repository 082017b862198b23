/// A part bears another title than the outline prescribes.
package struct SectionTitleCriterion: Equatable, Sendable {
    /// Titles that are accepted beside the prescribed ones.
    package var accepted: [String]
    /// What is shown where a part has no heading of its own.
    package var untitled: String

    package init(accepted: [String] = [], untitled: String) {
        self.accepted = accepted
        self.untitled = untitled
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard !subject.report.isCutShort, let outline = subject.outline, outline.form == .sections else { return [] }
        let missing = Set(OutlineCheck(outline: outline).missingParts(of: subject.report).map(\.id))
        return outline.parts.compactMap { part in
            missing.contains(part.id) ? nil : failure(of: part, in: subject.report, outline)
        }
    }

    private func failure(of part: Outline.Part, in report: Report, _ outline: Outline) -> CheckFailure? {
        let section =
            report.sections.first { $0.id == part.id } ?? OutlineCheck(outline: outline).standIn(for: part, in: report)
        guard let section else { return CheckFailure(found: untitled, expected: part.title, place: part.title) }
        let written = FoldedText.bare(section.title)
        // A heading that is cut went on with its text: what its title is cannot be told.
        guard section.title.unicodeScalars.count < SectionHeading.longest, FoldedText.bare(part.title) != written,
            !accepted.contains(where: { FoldedText.bare($0) == written })
        else { return nil }
        return CheckFailure(found: section.title, expected: part.title, place: part.title, evidence: section.heading)
    }
}
