/// A disclosure report as read out of an article: what it is about, its parts and its figures.
package struct Report: Equatable, Sendable {
    /// As the page, or else the row that led to it, prints it.
    package var title: String
    /// Whether the title is that of a report.
    package var form: ReportTitle.Form
    /// The year that it is on; nil where nothing tells.
    package var reportYear: ReportYear?
    /// The time that the figures are about; nil where the text states none.
    package var period: ReportPeriod?
    /// The name of the agency, bare: as the title prints it, else the source, the issuer's field or the signature.
    package var agencyName: String?
    /// The date of publication that the rule of evidence chooses.
    package var published: PageDate?
    /// Every date of publication that page and list bear.
    package var publicationDates: [PageDate]
    /// The parts at the first level, in the order in which they stand there.
    package var sections: [ReportSection]
    /// The statutory tables that were recognised, whatever section they stand in.
    package var tables: [StatutoryTable]
    /// The whole text, blocks separated by line breaks, tables left out.
    package var text: String
    /// The texts of the grids, a line for each row; a cell that spans several places stands there once.
    package var tableText: String
    /// What the files are called that the page offers.
    package var attachmentTitles: [String]
    /// The year that the title names.
    package var titleYear: Int?
    /// The organ as the title names it, bare; empty where it names none.
    package var titleAgency: String
    /// The organ that the page's issuer field or source names.
    package var issuerName: String?
    /// The date that the text is signed with.
    package var signed: CivilDate?
    /// What is remarkable about the page that it stands on.
    package var signs: [PageSign]
    /// The title in the page's label, where it is of another year or organ than `title` and the text bears out neither: then
    /// the title tells nothing.
    package var contraryLabel: String?
    /// Ids of the tables of which some label stands in the text or in a grid, whether or not the table could be read.
    package var mentionedTables: Set<String>
    /// Whether more stands elsewhere: the page goes on, or a limit or a picture hides a part. What is not here may be there.
    package var isCutShort: Bool

    package init(
        title: String,
        form: ReportTitle.Form,
        reportYear: ReportYear?,
        period: ReportPeriod? = nil,
        agencyName: String?,
        published: PageDate?,
        publicationDates: [PageDate] = [],
        sections: [ReportSection],
        tables: [StatutoryTable],
        text: String,
        tableText: String = "",
        attachmentTitles: [String] = [],
        titleYear: Int? = nil,
        titleAgency: String = "",
        issuerName: String? = nil,
        signed: CivilDate? = nil,
        signs: [PageSign] = [],
        contraryLabel: String? = nil,
        mentionedTables: Set<String> = [],
        isCutShort: Bool = false
    ) {
        self.title = title
        self.form = form
        self.reportYear = reportYear
        self.period = period
        self.agencyName = agencyName
        self.published = published
        self.publicationDates = publicationDates
        self.sections = sections
        self.tables = tables
        self.text = text
        self.tableText = tableText
        self.attachmentTitles = attachmentTitles
        self.titleYear = titleYear
        self.titleAgency = titleAgency
        self.issuerName = issuerName
        self.signed = signed
        self.signs = signs
        self.contraryLabel = contraryLabel
        self.mentionedTables = mentionedTables
        self.isCutShort = isCutShort
    }

    /// The date that counts for lateness: pages that moved bear later dates than the publication, so it is the earliest
    /// after the report year; a date that is only a hint proves nothing.
    package func publication(after reportYear: Int) -> PageDate? {
        PublicationDates(publicationDates).earliest(from: reportYear + 1) ?? published
    }
}

/// The year that a report is about, and what that rests on.
package struct ReportYear: Hashable, Sendable, Codable {
    /// The year that is reported on.
    package var year: Int
    /// What tells it.
    package var basis: Basis

    package init(_ year: Int, basis: Basis) {
        self.year = year
        self.basis = basis
    }

    /// Whether the report itself names it, or whoever asked: the others are inferred.
    package var isCertain: Bool { [.title, .period, .stated].contains(basis) }

    /// What a report year rests on.
    package enum Basis: String, Codable, Hashable, Sendable {
        case title
        /// That of the period which the text states for its figures.
        case period
        /// The year that the text speaks of.
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
    /// Its heading without number.
    package var title: String
    /// Everything under the heading, tables left out.
    package var text: String
    /// The number in front of its title; nil where there is none, or one of another style than the other sections'.
    package var number: Int?
    /// Whether a table stands in it.
    package var hasTable: Bool

    package init(id: String?, title: String, text: String, number: Int? = nil, hasTable: Bool = false) {
        self.id = id
        self.title = title
        self.text = text
        self.number = number
        self.hasTable = hasTable
    }
}

/// The figures of one statutory table, by row.
package struct StatutoryTable: Equatable, Sendable {
    /// `t2`, `t3`, `t4` or `statistics`.
    package var table: String
    /// The form it was recognised as, such as `t3-2021`.
    package var form: String
    /// Row id to figures, in the order of the printed columns.
    package var rows: [String: [Figure]]
    /// Labels of rows and columns of the form that stand nowhere in the table.
    package var absentLabels: [String]
    /// The grids that it was read from; empty where it was read from lines, whose cells can only be guessed.
    package var grids: [TableGrid]

    package init(
        table: String,
        form: String,
        rows: [String: [Figure]],
        absentLabels: [String] = [],
        grids: [TableGrid] = []
    ) {
        self.table = table
        self.form = form
        self.rows = rows
        self.absentLabels = absentLabels
        self.grids = grids
    }
}
