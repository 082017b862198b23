import FoundationEssentials

/// Reports whose row is gone: only what stands at their own address tells whether they are.
///
/// A row goes for many reasons: a list is cut to the newest year, a title loses its form, a cache shows an old copy, a
/// report moves to another column. Where its page still stands, nothing was withdrawn; where it cannot be seen, nothing
/// is known.
extension SupervisionRules {
    /// Whether readings enough have not shown the report's row any more.
    func isVanished(_ report: KnownReport) -> Bool { report.missedReadings >= policy.confirmFailures }

    /// Whether it is time to look whether the report still stands where it stood: at once, and then daily.
    func isLookDue(at report: KnownReport, in state: SourceState) -> Bool {
        guard report.missedReadings > policy.confirmFailures, let last = report.article?.lastRead,
            let now = state.lastAttempt
        else { return true }
        return policy.isFullReadingDue(after: last, at: now)
    }

    /// Takes what was seen at the addresses of reports whose rows are gone into `state`.
    func settleVanished(_ observations: [WebAddress: ArticleObservation], in state: inout SourceState, at now: Date) {
        for index in state.reports.indices where isVanished(state.reports[index]) {
            guard let observation = observations[state.reports[index].address] else { continue }
            switch observation {
            case .gone:
                if !state.reports[index].isWithdrawn { state.reports[index].withdrawnAt = now }
            case .read, .unchanged:
                state.reports[index].withdrawnAt = nil
                var article = state.reports[index].article ?? ArticleState()
                article.lastRead = now
                article.timesGone = 0
                state.reports[index].article = article
            case .unreadable: break
            }
        }
    }
}
