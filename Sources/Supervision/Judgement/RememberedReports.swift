/// Holds a report against everything that is remembered: the one of the year before, and those of other agencies.
struct RememberedReports {
    let assessment: Assessment
    let memory: ObligationJudgement.Memory

    private var library: ReportLibrary { memory.library }

    /// - Parameter others: Other reports that the agency's column shows on the same year.
    func findings(of report: KnownReport, beside others: [KnownReport], by agency: Agency) -> [Finding] {
        let key = ReportLibrary.Key(agency: agency.id, year: report.reportYear.year)
        guard let entry = library[key] else { return [] }
        let context = ReportContext(
            agency: agency.id,
            agencyName: agency.name,
            agencyKind: agency.kind,
            jurisdiction: agency.jurisdiction,
            address: report.address
        )
        let doubles = doubles(of: entry.record, among: others, agency)
        return (pairs(of: entry, at: key, agency) + doubles).flatMap { pair in
            assessment.findings(of: pair, in: context, title: report.title)
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

    /// Two editions under two titles, as a text and its picture book are, are one report; two texts are two.
    private func doubles(of record: ReportRecord, among others: [KnownReport], _ agency: Agency) -> [ReportPair] {
        others.filter { $0.form == .statutory && $0.isCurrent }.compactMap { other in
            other.article?.record.map {
                ReportPair(
                    report: record,
                    other: $0,
                    relation: .sameYear,
                    otherAgency: other.title,
                    agencyKind: agency.kind
                )
            }
        }
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
            otherAgency: memory.watchlist?.agency(otherKey.agency)?.name ?? otherKey.agency.rawValue,
            agencyKind: agency.kind,
            passages: library.passages(key, otherKey)
        )
    }
}

extension ObligationJudgement {
    /// What is remembered of all reports, and the names of those who published them.
    package struct Memory: Sendable {
        let library: ReportLibrary
        let watchlist: Watchlist?

        package init(library: ReportLibrary = ReportLibrary(), watchlist: Watchlist? = nil) {
            self.library = library
            self.watchlist = watchlist
        }
    }
}
