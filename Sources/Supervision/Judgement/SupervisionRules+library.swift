extension SupervisionRules {
    /// What is remembered of all reports of `states`, as it is at start.
    package func library(of states: some Sequence<SourceState>) -> ReportLibrary {
        let least = reportDuty?.duty.leastSimilarity(of: .otherAgency)
        var library = ReportLibrary(leastSimilarity: least ?? 1)
        for state in states { note(state, after: nil, in: &library) }
        return library
    }

    /// Takes what a check has read into the library.
    ///
    /// - Returns: Other agencies whose reports are like those that were read: they have to be judged again.
    package func note(
        _ evaluation: SourceEvaluation,
        after previous: SourceState,
        in library: inout ReportLibrary
    ) -> Set<Agency.ID> {
        note(evaluation.state, after: previous, in: &library)
        guard !evaluation.readings.isEmpty, let duty = reportDuty?.duty else { return [] }
        var concerned = Set<Agency.ID>()
        for report in evaluation.state.reports where report.duty == duty.id {
            guard let reading = evaluation.readings[report.address], let agency = watchlist.agency(report.agency) else {
                continue
            }
            let key = ReportLibrary.Key(agency: report.agency, year: report.reportYear.year)
            concerned.formUnion(library.notePassages(of: reading, at: key, names: agency.names, forms: duty.forms))
        }
        return concerned
    }

    private func note(_ state: SourceState, after previous: SourceState?, in library: inout ReportLibrary) {
        guard state.hasArticles || previous?.hasArticles == true else { return }
        let entries = entries(of: state)
        for key in (previous.map { Set(self.entries(of: $0).keys) } ?? []).subtracting(entries.keys) {
            library.note(nil, at: key)
        }
        for (key, entry) in entries { library.note(entry, at: key) }
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
