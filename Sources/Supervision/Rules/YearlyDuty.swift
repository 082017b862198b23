/// A duty that falls due once a year, such as the annual report on disclosure: who owes it, by when, and what it must hold.
package struct YearlyDuty: Equatable, Sendable {
    /// The name in every output, such as `annual-report`.
    package var id: String
    package var title: LocalizedText
    package var regimes: [Regime]
    package var overrides: [DeadlineOverride]
    package var titles: TitleRules
    package var outlines: [Outline]
    package var tableForms: [TableForm]
    package var identities: [TableIdentity]
    /// The rules that announce what becomes of a report, by what happened.
    package var notices: Notices

    package init(
        id: String,
        title: LocalizedText,
        regimes: [Regime],
        overrides: [DeadlineOverride] = [],
        titles: TitleRules,
        outlines: [Outline],
        tableForms: [TableForm],
        identities: [TableIdentity],
        notices: Notices
    ) {
        self.id = id
        self.title = title
        self.regimes = regimes
        self.overrides = overrides
        self.titles = titles
        self.outlines = outlines
        self.tableForms = tableForms
        self.identities = identities
        self.notices = notices
    }

    /// The regime under which an agency of `kind` reports on `year`; nil where it owes nothing.
    package func regime(for kind: AgencyKind, reportYear year: Int) -> Regime? {
        regimes.first { $0.reportYears.contains(year) && $0.agencyKinds.contains(kind) }
    }

    /// The outline that a report on `year` must follow.
    package func outline(of regime: Regime) -> Outline? {
        outlines.first { $0.id == regime.outline }
    }

    /// The rules that announce what becomes of a report.
    package struct Notices: Equatable, Sendable {
        package var published: Rule.ID
        package var changed: Rule.ID
        package var withdrawn: Rule.ID

        package init(published: Rule.ID, changed: Rule.ID, withdrawn: Rule.ID) {
            self.published = published
            self.changed = changed
            self.withdrawn = withdrawn
        }
    }
}
