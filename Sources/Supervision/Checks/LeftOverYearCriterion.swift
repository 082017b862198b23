/// A year of the report before was left where that of this one belongs: 2022年，… in the overview of 2023, or a plan for a
/// year that is over.
package struct LeftOverYearCriterion: Equatable, Sendable {
    /// The parts that tell the report year.
    package var parts: [String]
    /// How a sentence on a year's work begins; the first group is the year.
    package var openings: [TextPattern]
    /// How a plan is announced; the first group is the year that is planned.
    package var plans: [TextPattern]
    /// How the report says what it is, before its first part; the first group is the year.
    package var declarations: [TextPattern]
    /// A sentence with one of these compares, or names the year of something else.
    package var asides: [String]

    package init(
        parts: [String],
        openings: [TextPattern],
        plans: [TextPattern],
        declarations: [TextPattern],
        asides: [String]
    ) {
        self.parts = parts
        self.openings = openings
        self.plans = plans
        self.declarations = declarations
        self.asides = asides
    }

    /// Matching is slow; in a text with more such sentences nothing more is said.
    private static let mostSentences = 300

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let dated = subject.sentences.indices.filter { subject.sentences[$0].folded.holds("年") }
        return dated.prefix(Self.mostSentences).compactMap { index in
            let sentence = subject.sentences[index]
            if let year = Self.year(of: plans, in: sentence.folded), (subject.year - 1...subject.year).contains(year) {
                return failure(year, should: subject.year + 1, in: sentence)
            }
            if sentence.part == nil, let year = Self.year(of: declarations, in: sentence.folded), year < subject.year {
                return failure(year, should: subject.year, in: sentence)
            }
            guard isOverview(index, of: subject), Self.year(of: openings, in: sentence.folded) == subject.year - 1
            else {
                return nil
            }
            return failure(subject.year - 1, should: subject.year, in: sentence)
        }
    }

    private func failure(_ year: Int, should other: Int, in sentence: ReportSentence) -> CheckFailure {
        CheckFailure(found: "\(year)年", expected: "\(other)年", evidence: sentence.excerpt)
    }

    /// Whether the sentence tells of a year without holding it against the report year, which stands nowhere beside it.
    private func isOverview(_ index: Int, of subject: ReportCase) -> Bool {
        let sentence = subject.sentences[index]
        guard sentence.part.map(parts.contains) ?? false else { return false }
        let near = subject.sentences[max(0, index - 1)...min(subject.sentences.count - 1, index + 1)]
        return !asides.contains { sentence.folded.holds($0) }
            && !near.contains { $0.part == sentence.part && $0.folded.holds("\(subject.year)") }
    }

    private static func year(of patterns: [TextPattern], in text: String) -> Int? {
        patterns.lazy.compactMap { $0.firstMatch(in: text) }.first.flatMap { $0.dropFirst().first ?? nil }.flatMap {
            Int($0)
        }
    }
}
