extension SourceState {
    /// The agencies of which this state may say something else than `previous`; nil where that may be any of them.
    ///
    /// Times alone are no difference: where they decide, an obligation is open.
    package func agenciesConcerned(after previous: SourceState) -> Set<Agency.ID>? {
        guard saysTheSameOfTheList(as: previous) else { return nil }
        let (now, before) = (shares, previous.shares)
        let years = Set(publishedYears).symmetricDifference(previous.publishedYears).map(\.agency)
        let all = Set(now.keys).union(before.keys)
        return all.filter { now[$0] != before[$0] }.union(years)
    }

    private func saysTheSameOfTheList(as other: SourceState) -> Bool {
        standing == other.standing && reason == other.reason && isWhole == other.isWhole
            && readingKey == other.readingKey && consecutiveFailures == other.consecutiveFailures
            && doubtfulRows == other.doubtfulRows && list?.isOfDuty == other.list?.isOfDuty
            && (lastSuccess == nil) == (other.lastSuccess == nil)
    }

    /// The reports by agency, without the times at which they were read.
    private var shares: [Agency.ID: [KnownReport]] {
        let timeless = reports.map { report in
            guard report.hasArticle else { return report }
            var report = report
            report.article?.lastRead = nil
            return report
        }
        return Dictionary(grouping: timeless, by: \.agency)
    }
}
