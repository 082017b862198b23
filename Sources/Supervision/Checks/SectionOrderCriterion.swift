/// The parts stand in another order than the outline's, or their numbers do not go up one by one.
struct SectionOrderCriterion {
    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard let outline = subject.outline, outline.form == .sections else { return [] }
        let sections = subject.report.sections
        let places = Dictionary(outline.parts.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
        let steps = zip(sections, sections.dropFirst()).filter { before, behind in
            Self.isBackwards(before.id.flatMap { places[$0] }, behind.id.flatMap { places[$0] })
                || Self.isBackwards(before.number, behind.number)
        }
        let failures = steps.map { before, behind in
            CheckFailure(
                found: "\(before.heading) → \(behind.heading)",
                expected: outline.parts.map(\.title).joined(separator: "，"),
                place: behind.heading,
                evidence: behind.heading
            )
        }
        return failures.isEmpty ? gaps(among: sections, outline) : failures
    }

    /// Whether the second of two does not come behind the first. What has no number says nothing.
    private static func isBackwards(_ first: Int?, _ second: Int?) -> Bool {
        guard let first, let second else { return false }
        return second <= first
    }

    /// Numbers that are left out though no part is: where a part is missing, that is told, and not its number.
    private func gaps(among sections: [ReportSection], _ outline: Outline) -> [CheckFailure] {
        guard sections.map(\.id) == outline.parts.map(\.id) else { return [] }
        return zip(sections, outline.parts).enumerated().compactMap { index, pair in
            guard let number = pair.0.number, number != index + 1 else { return nil }
            return CheckFailure(
                found: pair.0.heading,
                expected: (NumeralSign.heading(index + 1).map { "\($0)、" } ?? "") + pair.1.title,
                place: pair.0.heading,
                evidence: pair.0.heading
            )
        }
    }
}
