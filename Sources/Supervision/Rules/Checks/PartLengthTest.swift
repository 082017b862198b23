/// How much a part must say, and may say.
package struct PartLengthTest: Equatable, Sendable {
    /// The id of the part in the outline.
    package var part: String
    /// Characters without heading, punctuation and white space.
    package var least: Int?
    package var most: Int?

    package init(part: String, least: Int? = nil, most: Int? = nil) {
        self.part = part
        self.least = least
        self.most = most
    }

    func failures(in case_: ReportCase) -> [CheckFailure] {
        guard !case_.report.isCutShort else { return [] }
        return case_.sections(part).compactMap { section in
            let body = section.text.split(separator: "\n").dropFirst().joined()
            let length = FoldedText.bare(body).count
            guard length < least ?? 0 || length > most ?? .max else { return nil }
            return CheckFailure(found: String(length), place: section.title, evidence: String(body.prefix(60)))
        }
    }
}
