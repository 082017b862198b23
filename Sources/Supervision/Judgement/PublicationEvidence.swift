/// When a report was published, by everything that is known of it, and what that rests on.
package struct PublicationEvidence: Equatable, Sendable {
    /// The date that is used, and where it stands; nil where nothing credible tells.
    package let date: CivilDate?
    /// Where `date` stands; nil where there is none.
    package let basis: PageDate.Basis?
    /// Whether the date may be that of something else: it may excuse, and accuses nobody.
    let isHint: Bool
    /// What was seen of its appearing; nil where a page is looked at once.
    let sighting: ReportSighting?
    /// Everything that speaks, for the record: `shown 2026-02-05; list 2026-02-05; first_seen 2026-02-06`.
    package let record: String

    /// Weighs what is known.
    ///
    /// Pages that moved bear later dates than the publication, so the earliest date of the year of publication counts.
    ///
    /// - Parameters:
    ///   - pageDate: The one of the report's own page, as `Report.publication` chooses it.
    ///   - rowDate: The one in the list.
    ///   - firstYear: The year before which the report cannot have been published.
    package init(pageDate: PageDate?, rowDate: CivilDate? = nil, sighting: ReportSighting? = nil, firstYear: Int) {
        self.sighting = sighting
        let page = pageDate.flatMap { $0.basis < .address ? $0 : nil }
        let dates = PublicationDates([page].compactMap(\.self), rowDate: rowDate).all
        // A date after the first sight is wrong: the report was there by then at the latest.
        let possible = dates.filter { date in sighting.map { date.date <= $0.day } ?? true }
        let credible = possible.filter { $0.date.year >= firstYear }
        let chosen = credible.min { $0.date < $1.date } ?? possible.max { $0.date < $1.date }
        isHint = chosen?.confidence == .hint
        let isFirstSeen = chosen == nil && sighting.map { !$0.isBaseline } ?? false
        date = chosen?.date ?? (isFirstSeen ? sighting?.day : nil)
        basis = chosen?.basis ?? (isFirstSeen ? .firstSeen : nil)
        // First sight speaks where it ends a time of absence, or where nothing else does.
        let seen = sighting.flatMap { $0.isWitnessed || isFirstSeen ? "first_seen \($0.day)" : nil }
        record = (dates.map { "\($0.basis.rawValue) \($0.date)" } + [seen].compactMap(\.self)).joined(separator: "; ")
    }

    /// What is known of a report that a list shows.
    ///
    /// - Parameter yearOffset: See `YearlyDate.yearOffset`.
    package init(of report: KnownReport, yearOffset: Int = 1, civilTime: CivilTime) {
        self.init(
            pageDate: report.article?.published,
            rowDate: report.listDate,
            sighting: ReportSighting(
                firstSeen: report.firstSeen,
                isBaseline: report.isBaseline,
                absences: report.absences,
                civilTime: civilTime
            ),
            firstYear: report.reportYear.year + yearOffset
        )
    }
}
