/// The texts of two reports say the same, or, where no least similarity is asked for, say different things.
package struct SimilarityCriterion: Equatable, Sendable {
    /// From this much of both texts on, in percent of their characters.
    package var least: Int
    /// Up to, and without, this much; nil: however much.
    package var below: Int?
    /// Both texts must have so many characters that count: short ones hold hardly more than stock sentences.
    package var leastLength: Int
    /// A clause that holds one of these stands in every report and does not count.
    package var stock: [String]

    package init(least: Int, below: Int? = nil, leastLength: Int, stock: [String] = []) {
        self.least = least
        self.below = below
        self.leastLength = leastLength
        self.stock = stock
    }

    func failures(in pair: ReportPair) -> [CheckFailure] {
        let (report, other) = (pair.report, pair.other)
        guard !report.isCutShort, !other.isCutShort,
            min(report.sketch.length, other.sketch.length) >= leastLength
        else { return [] }
        let percent = report.sketch.similarity(to: other.sketch) * 100
        guard percent >= Double(least), percent < below.map(Double.init) ?? .infinity else { return [] }
        return [
            CheckFailure(
                found: "\(Int(percent))%",
                // With no least, it is the texts' being different that is told.
                expected: least > 0 ? "< \(least)%" : below.map { "≥ \($0)%" },
                evidence: pair.passages.isEmpty ? nil : pair.passages.joined(separator: "｜")
            )
        ]
    }
}
