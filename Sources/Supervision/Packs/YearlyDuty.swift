/// A duty that falls due once a year, such as the annual report on disclosure: who owes it, by when, and what it must hold.
package struct YearlyDuty: Equatable, Sendable {
    /// The name in every output, such as `annual-report`.
    package var id: String
    /// What messages and pages call it.
    package var title: LocalizedText
    /// Of whom it is supervised.
    package var supervised: SupervisedAgencies
    /// Who owes it by when; for one kind of agency and year at most one holds.
    package var regimes: [Regime]
    /// Other due dates in territories.
    package var overrides: [DeadlineOverride]
    /// By which titles its documents are known.
    package var titles: TitleRules
    /// What its documents must hold; none where only their being there counts, and they are not read.
    package var outlines: [Outline]
    /// The statutory tables that its documents have, in the forms of all years.
    package var tableForms: [TableForm]
    /// The sums of those tables that must come out.
    package var identities: [TableIdentity]
    /// What must hold in a report beside its outline and its sums.
    package var checks: [ReportCheck]
    /// What must hold between two reports.
    package var comparisons: [ReportComparisonCheck]
    /// How rules differ in territories.
    package var ruleOverrides: [RuleOverride]
    /// The rules that announce what becomes of a report, by what happened.
    package var notices: Notices
    /// A short line with one of these words (浏览次数, 点击数) is no part of a report: it changes by itself.
    package var volatileWords: [String]
    /// By what words the text of a report is read.
    package var reportWords: ReportWords
    /// A page with fewer characters than these, and neither section nor table, holds no report, only a link to one.
    package var leastCharacters: Int

    package init(
        id: String,
        title: LocalizedText,
        supervised: SupervisedAgencies = .always,
        regimes: [Regime],
        overrides: [DeadlineOverride] = [],
        titles: TitleRules,
        outlines: [Outline] = [],
        tableForms: [TableForm] = [],
        identities: [TableIdentity] = [],
        checks: [ReportCheck] = [],
        comparisons: [ReportComparisonCheck] = [],
        ruleOverrides: [RuleOverride] = [],
        notices: Notices,
        volatileWords: [String] = [],
        reportWords: ReportWords = ReportWords(),
        leastCharacters: Int = usualLeastCharacters
    ) {
        self.id = id
        self.title = title
        self.supervised = supervised
        self.regimes = regimes
        self.overrides = overrides
        self.titles = titles
        self.outlines = outlines
        self.tableForms = tableForms
        self.identities = identities
        self.checks = checks
        self.comparisons = comparisons
        self.ruleOverrides = ruleOverrides
        self.notices = notices
        self.volatileWords = volatileWords
        self.reportWords = reportWords
        self.leastCharacters = leastCharacters
    }

    /// The least characters of a report where a pack names none.
    package static let usualLeastCharacters = 300

    /// The regime under which an agency of `kind` reports on `year`; nil where it owes nothing.
    package func regime(for kind: AgencyKind, reportYear year: Int) -> Regime? {
        regimes.first { $0.reportYears.contains(year) && $0.agencyKinds.contains(kind) }
    }

    /// The outline that a report on `year` must follow; nil where its contents are not read.
    package func outline(of regime: Regime) -> Outline? {
        outlines.first { $0.id == regime.outline }
    }

    /// The rules that announce what becomes of a report.
    package struct Notices: Equatable, Sendable {
        /// A report stands in the list that was not there before.
        package var published: Rule.ID
        /// A report says something else than it did; nil where reports are not read.
        package var changed: Rule.ID?
        /// A report is gone.
        package var withdrawn: Rule.ID
        /// The page of a report could not be read; nil where reports are not read.
        package var unreadable: Rule.ID?
        /// A report is there, and when it was published cannot be told.
        package var undetermined: Rule.ID
        /// A year is missing between two others; nil: nobody asks.
        package var gap: Rule.ID?
        /// A report's row has a slip in its title; nil: nobody is told.
        package var titleVariant: Rule.ID?

        package init(
            published: Rule.ID,
            changed: Rule.ID? = nil,
            withdrawn: Rule.ID,
            unreadable: Rule.ID? = nil,
            undetermined: Rule.ID,
            gap: Rule.ID? = nil,
            titleVariant: Rule.ID? = nil
        ) {
            self.published = published
            self.changed = changed
            self.withdrawn = withdrawn
            self.unreadable = unreadable
            self.undetermined = undetermined
            self.gap = gap
            self.titleVariant = titleVariant
        }
    }
}
