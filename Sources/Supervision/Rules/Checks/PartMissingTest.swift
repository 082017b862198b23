/// A certain part of the outline is not there.
package struct PartMissingTest: Equatable, Sendable {
    /// The id of the part in the outline.
    package var part: String

    package init(part: String) {
        self.part = part
    }

    func failures(in case_: ReportCase) -> [CheckFailure] {
        guard !case_.report.isCutShort, let outline = case_.outline else { return [] }
        return OutlineCheck(outline: outline).missingParts(of: case_.report).filter { $0.id == part }.map {
            CheckFailure(expected: $0.title, place: $0.title)
        }
    }
}
