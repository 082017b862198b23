package import FoundationEssentials

extension SupervisionRules {
    /// Whether the next look at a page asks the server itself for all of it, and not whether it has changed.
    ///
    /// Servers and caches call a page unchanged for ever that is not. So every page is asked for in full once in a while,
    /// always where the server was caught, and until it is certain where somebody would be accused by what is not there.
    package func wantsFullAnswer(of source: Source, after state: SourceState, at now: Date) -> Bool {
        guard state.standing == .ok, let record = state.list, let lastRead = record.lastRead else { return true }
        if policy.isFullReadingDue(after: lastRead, at: now) { return true }
        if let until = record.distrustedUntil, until > now { return true }
        if state.reports.contains(where: { (1..<policy.confirmFailures).contains($0.missedReadings) }) { return true }
        // An answer with data that is as it was says nothing of the pages behind it.
        let isUnread = !state.validators.isEmpty || state.readThrough != nil && state.isWhole
        return isUnread && isAwaiting(source, in: state, at: now)
    }

    /// The same of the article of a report: with the first check of a day, where something is wrong with it.
    package func wantsFullAnswer(of report: KnownReport, at now: Date) -> Bool {
        guard let article = report.article, !article.findings.isEmpty, let last = article.lastRead else { return false }
        return ruleBook.civilTime.date(at: last) != ruleBook.civilTime.date(at: now)
    }

    /// Whether a report is overdue, and the list was not yet read twice without it.
    private func isAwaiting(_ source: Source, in state: SourceState, at now: Date) -> Bool {
        let today = ruleBook.civilTime.date(at: now)
        return duties(of: source).contains { listed in
            let standing = state.reports.lazy.filter { $0.duty == listed.duty.id && !$0.isWithdrawn }
            let shown = Set(standing.map { ReportLibrary.Key(agency: $0.agency, year: $0.reportYear.year) })
            return listed.agencies.contains { agency in
                let years = max(listed.firstReportYear, today.year - 2)..<max(listed.firstReportYear, today.year) + 1
                return years.contains { year in
                    let deadline = listed.duty.deadline(
                        for: agency.kind,
                        in: agency.jurisdiction,
                        reportYear: year,
                        calendar: ruleBook.calendar
                    )
                    guard let deadline, deadline.due < today,
                        !state.wholeReadings.hasTwo(after: ruleBook.civilTime.end(of: deadline.due))
                    else { return false }
                    return !shown.contains(ReportLibrary.Key(agency: agency.id, year: year))
                }
            }
        }
    }
}
