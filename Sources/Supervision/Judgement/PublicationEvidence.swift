/// When a report was published, and what that rests on.
package struct PublicationEvidence: Equatable, Sendable {
    /// The date that is used, and where it stands.
    package var date: CivilDate
    /// Where `date` stands.
    package var basis: PageDate.Basis
    /// Whether it was seen that the report was not there before.
    package var isWitnessed: Bool
    /// Everything that speaks, for the record: `shown 2026-02-05; list 2026-02-05; first seen 2026-02-06`.
    package var record: String

    /// Weighs what is known of `report`; nil where nothing credible tells.
    ///
    /// Pages that moved bear later dates than the publication, so the earliest date of the year of publication counts.
    ///
    /// - Parameter yearOffset: See `YearlyDate.yearOffset`.
    package init?(of report: KnownReport, yearOffset: Int = 1, civilTime: CivilTime) {
        let firstSeen = civilTime.date(at: report.firstSeen)
        var dates: [(CivilDate, PageDate.Basis)] = []
        if let published = report.article?.published, published.basis < .address {
            dates.append((published.date, published.basis))
        }
        if let listDate = report.listDate { dates.append((listDate, .list)) }
        record = (dates.map { "\($0.1.rawValue) \($0.0)" } + ["first_seen \(firstSeen)"]).joined(separator: "; ")
        isWitnessed = report.absences.last != nil
        // A date after the first sight is wrong: the report was there by then at the latest.
        let possible = dates.filter { $0.0 <= firstSeen }
        let credible = possible.filter { $0.0.year >= report.reportYear.year + yearOffset }
        if let chosen = credible.min(by: { $0.0 < $1.0 }) ?? possible.max(by: { $0.0 < $1.0 }) {
            (date, basis) = chosen
        } else if report.isBaseline, dates.isEmpty {
            return nil
        } else {
            (date, basis) = (firstSeen, .firstSeen)
        }
    }
}
