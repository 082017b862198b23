/// A certain part of the outline is not there.
package struct PartMissingCriterion: Equatable, Sendable {
    /// The id of the part in the outline.
    package var part: String

    package init(part: String) {
        self.part = part
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard !subject.report.isCutShort, let outline = subject.outline else { return [] }
        return OutlineCheck(outline: outline).missingParts(of: subject.report).filter { $0.id == part }.map {
            CheckFailure(expected: $0.title, place: $0.title)
        }
    }
}
