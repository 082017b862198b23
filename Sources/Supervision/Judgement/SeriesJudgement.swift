/// Tells which years are missing between others in the column of an agency, before those that are supervised.
///
/// A supervised year without a report is told by its own due date; here are the years that nobody waits for any more.
struct SeriesJudgement {
    let obligations: ObligationJudgement
    let agency: Agency
    let sources: [SourceState]
    let firstReportYear: Int

    /// The years without a report between two that have one; nil where the lists do not show it for certain.
    var missingYears: [Int]? {
        guard !sources.isEmpty, sources.allSatisfy(isReadTwice) else { return nil }
        let present = presentYears
        guard let first = present.min(), let last = present.max() else { return [] }
        let missing = (first...last).filter { year in
            year < firstReportYear && !present.contains(year) && agency.lifetime.covers(reportYear: year)
                && obligations.duty.regime(for: agency.kind, reportYear: year) != nil
        }
        let isDoubtful = missing.contains { year in
            sources.contains {
                $0.doubtfulRows.contains { $0.mayBe(of: agency.id, on: year, for: obligations.duty.id) }
            }
        }
        return isDoubtful ? nil : missing
    }

    private func isReadTwice(_ state: SourceState) -> Bool {
        state.isWhole && state.lastSuccess != nil && state.wholeReadings.previous != nil
            && state.consecutiveFailures < obligations.policy.confirmFailures
    }

    private var presentYears: Set<Int> {
        var years = Set<Int>()
        for state in sources {
            let shown = state.publishedYears.first { $0.agency == agency.id && $0.duty == obligations.duty.id }
            years.formUnion(shown?.years ?? [])
            let reports = state.reports.filter {
                $0.duty == obligations.duty.id && $0.agency == agency.id && !$0.isWithdrawn
            }
            years.formUnion(reports.map(\.reportYear.year))
        }
        return years
    }
}
