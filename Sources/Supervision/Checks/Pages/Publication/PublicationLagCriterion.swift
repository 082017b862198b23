/// A document was published too long after it was made; so long that an archive was filled; or before it was made.
package struct PublicationLagCriterion: Equatable, Sendable {
    /// Which of these is told.
    package var verdict: PublicationLag.Verdict
    /// Working days within which publication is in time, and beyond which an archive is filled.
    package var within: Int
    /// Beyond so many working days an archive was filled rather than something published.
    package var archive: Int
    /// The first and the last day of making that the law covers; nil: no bound.
    package var from: CivilDate?
    /// The last day of making that the law covers; nil: no bound.
    package var until: CivilDate?

    package init(
        verdict: PublicationLag.Verdict,
        within: Int,
        archive: Int,
        from: CivilDate? = nil,
        until: CivilDate? = nil
    ) {
        self.verdict = verdict
        self.within = within
        self.archive = archive
        self.from = from
        self.until = until
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard let calendar = subject.calendar, let issued = issue(of: subject),
            let published = publication(of: subject),
            from.map({ $0 <= issued.date }) ?? true, until.map({ issued.date <= $0 }) ?? true,
            // One text cannot say both.
            issued.evidence != published.evidence || issued.evidence.isEmpty
        else { return [] }
        let lag = PublicationLag(from: issued.date, to: published.date, by: calendar)
        // Without notices, holidays would count as days worked.
        guard lag.verdict(within: within, archive: archive) == verdict, !lag.isProvisional || verdict == .reversed
        else {
            return []
        }
        return [failure(lag, issued, published, by: calendar)]
    }

    private func failure(
        _ lag: PublicationLag,
        _ issued: PageDate,
        _ published: PageDate,
        by calendar: WorkingCalendar
    ) -> PageFailure {
        let due = WorkingDayTerm(of: within, after: lag.issued, by: calendar).end
        return PageFailure(
            found: "\(lag.published)",
            expected: verdict == .reversed ? "≥ \(lag.issued)" : "≤ \(due)",
            evidence: "\(issued.evidence) → \(published.evidence)",
            reason: lag.verdict(within: within, archive: archive).reason,
            isProbable: issued.confidence != .certain || published.confidence != .certain,
            values: [
                .days: String(abs(lag.workingDays)), .due: "\(due)", .published: "\(lag.published)",
                .other: "\(lag.issued)",
            ]
        )
    }

    /// The day on which the document was made; nil where the page shows several.
    private func issue(of subject: PageCase) -> PageDate? {
        let dates = subject.page.dates.filter { $0.kind == .issue && $0.confidence != .hint }
        guard Set(dates.map(\.date)).count == 1 else { return nil }
        return dates.min { $0.basis < $1.basis }
    }

    /// In doubt the date that accuses nobody: the earliest, or where it came too early the latest.
    private func publication(of subject: PageCase) -> PageDate? {
        verdict == .reversed
            ? subject.publicationDates.credible.max { $0.date < $1.date }
            : subject.earliestPublication
    }
}
