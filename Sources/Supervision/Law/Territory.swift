/// Whom a matter concerns and in which year: what decides which local overrides of a rule hold for it.
package struct Territory: Equatable, Sendable {
    /// Those whom it concerns; none: the rule holds as the pack has it.
    package var owners: [Owner]
    /// The report year; of pages, the year in which they are looked at.
    package var year: Int

    package init(_ owners: [Owner], year: Int) {
        self.owners = owners
        self.year = year
    }

    /// The territory of a single agency.
    package init(of kind: AgencyKind, in jurisdiction: Jurisdiction, year: Int) {
        self.init([Owner(kind: kind, jurisdiction: jurisdiction)], year: year)
    }

    /// The territory of a page on which several agencies publish.
    package init(of agencies: [Agency], year: Int) {
        self.init(agencies.map { Owner(kind: $0.kind, jurisdiction: $0.jurisdiction) }, year: year)
    }

    /// Nobody in particular: every rule holds as its pack has it.
    package static let everywhere = Territory([], year: 0)

    /// What of an agency an override asks for.
    package struct Owner: Hashable, Sendable {
        /// What decides on overrides for some kinds.
        package var kind: AgencyKind
        /// Where it stands.
        package var jurisdiction: Jurisdiction

        package init(kind: AgencyKind, jurisdiction: Jurisdiction) {
            self.kind = kind
            self.jurisdiction = jurisdiction
        }
    }
}
