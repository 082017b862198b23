extension YearlyDuty {
    /// Of whom a duty is supervised, among the agencies whose kind owes it.
    package enum SupervisedAgencies: String, CaseIterable, Sendable {
        /// Of all of them: where no list is known, what they owe is unknown, and that is said.
        case always
        /// Of those for whom a list of its documents is configured.
        case listed
    }

    /// Whether agencies of `kind` owe it on any year.
    package func concerns(_ kind: AgencyKind) -> Bool {
        regimes.contains { $0.agencyKinds.contains(kind) }
    }

    /// Whether the document of an agency of `kind` on `year` is read; otherwise only its being there counts.
    package func readsContents(of kind: AgencyKind, reportYear year: Int) -> Bool {
        guard let regime = regime(for: kind, reportYear: year) else { return !outlines.isEmpty }
        return regime.outline != nil
    }

    /// How many years behind its own year a document published on `date` falls due.
    func yearOffset(publishedOn date: CivilDate) -> Int {
        let regime = regimes.first { $0.reportYears.contains(date.year - $0.due.yearOffset) } ?? regimes.last
        return regime?.due.yearOffset ?? 1
    }
}
