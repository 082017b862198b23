/// By what a document is read and held against its form: what a yearly duty says of its documents, without its checks.
package struct ReportForms: Equatable, Sendable {
    /// Which outline a report of which year and kind of agency must follow.
    package var regimes: [Regime]
    /// By which titles reports are known.
    package var titles: TitleRules
    /// The parts that reports must have.
    package var outlines: [Outline]
    /// The statutory tables, in the forms of all years.
    package var tableForms: [TableForm]
    /// By what words the text is read.
    package var words: ReportWords
    /// The ids of the table rows that comparisons look at, and that are remembered for them.
    package var comparedRows: Set<String>
    /// Sentences that stand in every report and prove no copy.
    package var stockSentences: [String]

    package init(
        regimes: [Regime],
        titles: TitleRules,
        outlines: [Outline] = [],
        tableForms: [TableForm] = [],
        words: ReportWords = ReportWords(),
        comparedRows: Set<String> = [],
        stockSentences: [String] = []
    ) {
        self.regimes = regimes
        self.titles = titles
        self.outlines = outlines
        self.tableForms = tableForms
        self.words = words
        self.comparedRows = comparedRows
        self.stockSentences = stockSentences
    }

    /// The regime under which an agency of `kind` reports on `year`; nil where it owes nothing.
    package func regime(for kind: AgencyKind, reportYear year: Int) -> Regime? {
        regimes.first { $0.reportYears.contains(year) && $0.agencyKinds.contains(kind) }
    }

    /// The outline that a report of `kind` on `year` must follow; nil where its contents are not read.
    package func outline(for kind: AgencyKind, reportYear year: Int) -> Outline? {
        regime(for: kind, reportYear: year).flatMap(outline(of:))
    }

    /// The outline that `regime` names; nil where the contents of reports under it are not read.
    package func outline(of regime: Regime) -> Outline? {
        outlines.first { $0.id == regime.outline }
    }
}
