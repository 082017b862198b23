/// A report that a rule pack holds as an example, and the rules that it breaks: what the pack means, in a form that runs.
package struct RuleExample: Equatable, Sendable, Identifiable {
    package var id: String
    /// As the report prints it.
    package var agencyName: String
    /// It decides which regime judges the example.
    package var agencyKind: AgencyKind
    /// Where the agency is.
    package var jurisdiction: Jurisdiction
    /// The year that the report is on.
    package var reportYear: Int
    /// The title of the page.
    package var title: String
    /// The date of publication that the page shows; nil where it shows none.
    package var published: CivilDate?
    /// The report as lines: a line is a paragraph, lines that begin with `|` are the rows of a table.
    package var text: String
    /// The id of the example that is the report of the year before.
    package var previous: String?
    /// The rules that must be found broken; findings of severity `info` may come beside them.
    package var expected: Set<Rule.ID>

    package init(
        id: String,
        agencyName: String,
        agencyKind: AgencyKind,
        jurisdiction: Jurisdiction = "cn",
        reportYear: Int,
        title: String,
        published: CivilDate? = nil,
        text: String,
        previous: String? = nil,
        expected: Set<Rule.ID>
    ) {
        self.id = id
        self.agencyName = agencyName
        self.agencyKind = agencyKind
        self.jurisdiction = jurisdiction
        self.reportYear = reportYear
        self.title = title
        self.published = published
        self.text = text
        self.previous = previous
        self.expected = expected
    }

    /// The page as a reader of pages would have read it.
    package var page: ReadPage {
        let dates = published.map { date in
            [PageDate(date: date, kind: .publication, basis: .shown, evidence: date.description)]
        }
        return ReadPage(kind: .report, title: title, dates: dates ?? [], blocks: ExampleText.blocks(of: text))
    }
}
