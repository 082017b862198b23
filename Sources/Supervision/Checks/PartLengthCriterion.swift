/// How much a part must say, and may say.
package struct PartLengthCriterion: Equatable, Sendable {
    /// The id of the part in the outline.
    package var part: String
    /// Characters without heading, punctuation and white space.
    package var least: Int?
    /// Nil: as long as it likes; counted as `least` is.
    package var most: Int?

    package init(part: String, least: Int? = nil, most: Int? = nil) {
        self.part = part
        self.least = least
        self.most = most
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard !subject.report.isCutShort else { return [] }
        return subject.sections(part).compactMap { section in
            guard let length = section.bodyLength, isWrong(length, in: section) else { return nil }
            return CheckFailure(
                found: String(length),
                expected: (least ?? most).map(String.init),
                place: section.heading,
                evidence: String(section.body.prefix(60))
            )
        }
    }

    /// What stands in a table is no text of the part, and says something all the same.
    private func isWrong(_ length: Int, in section: ReportSection) -> Bool {
        length > most ?? .max || (length < least ?? 0 && !section.hasTable)
    }
}
