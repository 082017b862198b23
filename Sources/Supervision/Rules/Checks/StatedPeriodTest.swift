/// The report says nowhere that its figures are those of the whole year.
package struct StatedPeriodTest: Equatable, Sendable {
    /// A sentence that matches one of these states the period: 统计期限为2025年度.
    package var patterns: [TextPattern]

    package init(patterns: [TextPattern]) {
        self.patterns = patterns
    }

    func failures(in case_: ReportCase) -> [CheckFailure] {
        let report = case_.report
        // A stated part of a year is told by another rule.
        guard !report.isCutShort, report.period.map({ !$0.isStated && !$0.isWholeYear }) ?? true else { return [] }
        let isStated = case_.wholeText.contains { sentence in
            sentence.folded.holds("年") || sentence.folded.holds("月")
                ? patterns.contains { $0.matches(sentence.folded) } : false
        }
        return isStated ? [] : [CheckFailure(expected: "\(case_.year)-01-01/\(case_.year)-12-31")]
    }
}
