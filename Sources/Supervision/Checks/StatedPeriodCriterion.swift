/// The report says nowhere that its figures are those of the whole year.
package struct StatedPeriodCriterion: Equatable, Sendable {
    /// Only a sentence with one of these is matched.
    package var hints: [String]
    /// A sentence that matches one of these states the period: 统计期限为2025年度.
    package var patterns: [TextPattern]

    package init(hints: [String], patterns: [TextPattern]) {
        self.hints = hints
        self.patterns = patterns
    }

    /// Matching is slow; in a text with more such sentences nothing is said.
    private static let mostSentences = 300

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let report = subject.report
        // A stated part of a year is told by another rule.
        guard !report.isCutShort, report.period.map({ !$0.isStated && !$0.isWholeYear }) ?? true else { return [] }
        let sentences = subject.wholeText.filter { sentence in hints.contains { sentence.folded.holds($0) } }
        guard sentences.count <= Self.mostSentences,
            !sentences.contains(where: { sentence in patterns.contains { $0.matches(sentence.folded) } })
        else { return [] }
        return [CheckFailure(expected: "\(subject.year)-01-01 – \(subject.year)-12-31")]
    }
}
