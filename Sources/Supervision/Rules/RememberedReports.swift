/// Holds a report against everything that is remembered: the one of the year before, and those of other agencies.
struct RememberedReports {
    let judgement: ReportJudgement
    let library: ReportLibrary
    /// The name of an agency on the watchlist.
    let name: (Agency.ID) -> String?

    func findings(of report: KnownReport, by agency: Agency) -> [Finding] {
        let key = ReportLibrary.Key(agency: agency.id, year: report.reportYear.year)
        guard let entry = library[key] else { return [] }
        let context = ReportJudgement.Context(
            agency: agency.id,
            agencyName: agency.name,
            agencyKind: agency.kind,
            jurisdiction: agency.jurisdiction,
            address: report.address
        )
        let judge = ComparisonJudgement(judgement: judgement)
        return pairs(of: entry, at: key, agency).flatMap { pair in
            judge.findings(of: pair, in: context, title: report.title)
        }
    }

    private func pairs(of entry: ReportLibrary.Entry, at key: ReportLibrary.Key, _ agency: Agency) -> [ReportPair] {
        let before = library[key.before].map { pair(entry, $0, key, key.before, .yearBefore, agency) }
        let copies = library.agencies(like: key).sorted().compactMap { other -> ReportPair? in
            let otherKey = ReportLibrary.Key(agency: other, year: key.year)
            guard let original = library[otherKey], isLater(entry, key, than: original, otherKey) else { return nil }
            return pair(entry, original, key, otherKey, .otherAgency, agency)
        }
        return [before].compactMap(\.self) + copies.prefix(1)
    }

    /// Of two reports that are alike, one is told: the one that came later.
    private func isLater(
        _ entry: ReportLibrary.Entry,
        _ key: ReportLibrary.Key,
        than other: ReportLibrary.Entry,
        _ otherKey: ReportLibrary.Key
    ) -> Bool {
        (other.published, otherKey.agency) < (entry.published, key.agency)
    }

    private func pair(
        _ entry: ReportLibrary.Entry,
        _ other: ReportLibrary.Entry,
        _ key: ReportLibrary.Key,
        _ otherKey: ReportLibrary.Key,
        _ relation: ReportPair.Relation,
        _ agency: Agency
    ) -> ReportPair {
        ReportPair(
            report: entry.record,
            other: other.record,
            relation: relation,
            otherAgency: name(otherKey.agency) ?? otherKey.agency.rawValue,
            agencyKind: agency.kind,
            passages: library.passages(key, otherKey)
        )
    }
}
