extension SupervisionRules {
    /// What is remembered of all reports of `states`, as it is at start.
    package func library(of states: some Sequence<SourceState>) -> ReportLibrary {
        let least = reportDuty?.duty.leastSimilarity(of: .otherAgency)
        var library = ReportLibrary(leastSimilarity: least ?? 1)
        for state in states {
            for change in libraryChanges(to: state, after: nil) { library.note(change.entry, at: change.key) }
        }
        return library
    }

    /// What a check changes in the library, report by report; nil where one stands there no more.
    package func libraryChanges(
        to state: SourceState,
        after previous: SourceState?
    ) -> [(key: ReportLibrary.Key, entry: ReportLibrary.Entry?)] {
        guard state.hasArticles || previous?.hasArticles == true else { return [] }
        let (entries, before) = (entries(of: state), previous.map(entries) ?? [:])
        return before.keys.filter { entries[$0] == nil }.map { ($0, nil) } + entries.map { ($0.key, $0.value) }
    }

    /// The reports that a check has read anew: what they have in common with others is kept while their text is at hand.
    package func readReports(of evaluation: SourceEvaluation) -> [ReadReport] {
        guard !evaluation.readings.isEmpty, let duty = reportDuty?.duty else { return [] }
        return evaluation.state.reports.compactMap { report in
            guard report.duty == duty.id, let reading = evaluation.readings[report.address],
                let agency = watchlist.agency(report.agency)
            else { return nil }
            let key = ReportLibrary.Key(agency: report.agency, year: report.reportYear.year)
            return ReadReport(report: reading, key: key, names: agency.names, forms: duty.forms)
        }
    }

    /// The reports of a source that stand; of several on one year, the one that is judged.
    private func entries(of state: SourceState) -> [ReportLibrary.Key: ReportLibrary.Entry] {
        let standing = Dictionary(grouping: state.reports.filter { !$0.isWithdrawn && $0.duty == reportDutyID }) {
            ReportLibrary.Key(agency: $0.agency, year: $0.reportYear.year)
        }
        return standing.compactMapValues { reports in
            guard let report = ObligationJudgement.best(of: reports), let record = report.article?.record else {
                return nil
            }
            let evidence = PublicationEvidence(of: report, civilTime: ruleBook.civilTime)
            let published = evidence.date ?? ruleBook.civilTime.date(at: report.firstSeen)
            return ReportLibrary.Entry(record: record, published: published)
        }
    }
}

/// A report whose text is at hand, and what it is compared by.
package struct ReadReport: Sendable {
    /// What was read.
    package let report: Report
    /// Whose it is, and on which year.
    package let key: ReportLibrary.Key
    /// The names of whoever published it, which are left out of a comparison.
    package let names: [String]
    /// The statutory forms, which all reports have in common.
    package let forms: ReportForms
}
