/// A disclosure report as read out of an article: what it is about, its parts and its figures.
package struct Report: Equatable, Sendable {
    package var title: String
    package var form: ReportTitle.Form
    package var reportYear: ReportYear?
    /// The agency's name as the title prints it; nil where the title names none.
    package var agencyName: String?
    package var published: PageDate?
    package var sections: [ReportSection]
    package var tables: [StatutoryTable]
    /// The whole text, blocks separated by line breaks, tables left out.
    package var text: String

    package init(
        title: String,
        form: ReportTitle.Form,
        reportYear: ReportYear?,
        agencyName: String?,
        published: PageDate?,
        sections: [ReportSection],
        tables: [StatutoryTable],
        text: String
    ) {
        self.title = title
        self.form = form
        self.reportYear = reportYear
        self.agencyName = agencyName
        self.published = published
        self.sections = sections
        self.tables = tables
        self.text = text
    }
}

/// The year that a report is about, and what that rests on.
package struct ReportYear: Hashable, Sendable, Codable {
    package var year: Int
    package var basis: Basis

    package init(_ year: Int, basis: Basis) {
        self.year = year
        self.basis = basis
    }

    package enum Basis: String, Codable, Hashable, Sendable {
        case title
        /// The period that the text states, or the year it speaks of.
        case text
        /// The year before publication: a guess.
        case publication
        /// Named by whoever asked.
        case stated
    }
}

/// One part of a report.
package struct ReportSection: Hashable, Sendable {
    /// The part of the outline that it is; nil for a section that the outline does not know.
    package var id: String?
    package var title: String
    package var text: String

    package init(id: String?, title: String, text: String) {
        self.id = id
        self.title = title
        self.text = text
    }
}

/// The figures of one statutory table, by row.
package struct StatutoryTable: Equatable, Sendable {
    /// `t2`, `t3` or `t4`.
    package var table: String
    /// The form it was recognised as, such as `t3-2021`.
    package var form: String
    /// Row id to figures, in the order of the printed columns.
    package var rows: [String: [Figure]]

    package init(table: String, form: String, rows: [String: [Figure]]) {
        self.table = table
        self.form = form
        self.rows = rows
    }
}
