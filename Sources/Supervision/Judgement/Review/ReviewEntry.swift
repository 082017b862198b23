/// One cause of trouble in a report: what is wrong, where, and what else is wrong because of it.
package struct ReviewEntry: Equatable, Sendable {
    /// The gravest of the findings at that place.
    package let finding: Finding
    /// Where it is; empty where it is about the report as a whole.
    package let places: [ReviewPlace]
    /// Further findings at the same place, which putting it right may end. None is left out: each has its own words.
    package let consequences: [Consequence]

    /// A finding that stands under another one.
    package struct Consequence: Equatable, Sendable {
        /// The finding.
        package let finding: Finding
        /// Where it is.
        package let places: [ReviewPlace]
    }

    /// The findings of a report, cause by cause, the gravest first.
    static func entries(of findings: [Finding], in report: Report, by duty: YearlyDuty) -> [ReviewEntry] {
        let finder = ReviewPlaceFinder(report: report, duty: duty)
        let sums = Set(duty.identities.map(\.rule))
        let located = findings.enumerated().map { offset, finding in
            let places = finder.places(of: finding)
            return Located(
                offset: offset,
                finding: finding,
                places: places,
                cause: cause(of: finding, at: places, isOfSum: sums.contains(finding.rule), finder)
            )
        }
        let sorted = located.sorted { ($1.finding.severity, $0.offset) < ($0.finding.severity, $1.offset) }
        var taken = Set<Int>()
        return sorted.compactMap { one -> ReviewEntry? in
            guard taken.insert(one.offset).inserted else { return nil }
            let others = one.cause.map { cause in sorted.filter { !taken.contains($0.offset) && $0.isOf(cause) } } ?? []
            taken.formUnion(others.map(\.offset))
            return ReviewEntry(
                finding: one.finding,
                places: one.places,
                consequences: others.map { Consequence(finding: $0.finding, places: $0.places) }
            )
        }
    }

    private struct Located {
        let offset: Int
        let finding: Finding
        let places: [ReviewPlace]
        /// The one row or cell that it comes from; nil where it is about several, or none.
        let cause: ReviewPlace?

        func isOf(_ other: ReviewPlace) -> Bool {
            cause.map { $0.lies(in: other) || other.lies(in: $0) } ?? false
        }
    }

    /// Sums that one wrong cell explains name it in what was found; anything else has one cause where it names one place.
    private static func cause(
        of finding: Finding,
        at places: [ReviewPlace],
        isOfSum: Bool,
        _ finder: ReviewPlaceFinder
    ) -> ReviewPlace? {
        if isOfSum { return finding.found.flatMap { finder.cell(beginning: $0) } }
        return places.count == 1 && places[0].isOneRow ? places[0] : nil
    }
}
