/// Reads an article into a report by the forms that a duty knows. It states what is there; it judges nothing.
package struct ReportReader: Sendable {
    private let forms: ReportForms

    package init(forms: ReportForms) {
        self.forms = forms
    }

    /// What is known about an article before it is read.
    package struct Expectation: Equatable, Sendable {
        /// The title of the list row that led here.
        package var rowTitle: String?
        /// The date in that row.
        package var listDate: CivilDate?
        /// The report year, where whoever asks knows it.
        package var statedYear: Int?
        /// It decides which regime's forms the report should have.
        package var agencyKind: AgencyKind

        package init(
            rowTitle: String? = nil,
            listDate: CivilDate? = nil,
            statedYear: Int? = nil,
            agencyKind: AgencyKind
        ) {
            self.rowTitle = rowTitle
            self.listDate = listDate
            self.statedYear = statedYear
            self.agencyKind = agencyKind
        }
    }

    /// Reads the report that `page` holds.
    package func report(in page: ReadPage, expecting expectation: Expectation) -> Report {
        let texts = page.paragraphs.map(\.text)
        let choice = choice(for: title(of: page, expecting: expectation), on: page, texts)
        let reading = choice.reading
        // When a document was signed or a page generated says nothing of its publication.
        let dates = PublicationDates(page.dates, rowDate: expectation.listDate)
        let published = dates.best
        let period = PeriodReader(words: forms.words.period).period(in: texts, reportYear: reading.year)
        let issuers = IssuerReader(rules: forms.titles, labels: forms.words.issuerLabels)
        let told = choice.tellingTexts(of: texts)
        let year = year(in: reading, period: period, texts: told, published: published, stated: expectation.statedYear)
        let sections = sections(in: page, year: year, kind: expectation.agencyKind)
        let tables = TableReader(forms: forms.tableForms).tables(in: page.blocks)
        return Report(
            title: choice.title,
            form: reading.form,
            reportYear: year,
            period: period,
            agencyName: issuers.issuer(of: page, phrase: reading.agencyPhrase),
            published: published,
            publicationDates: dates.all,
            sections: sections,
            tables: tables,
            text: texts.joined(separator: "\n"),
            tableText: page.tableText,
            attachmentTitles: page.attachments.map(\.title),
            titleYear: reading.year,
            titleAgency: reading.agencyPhrase,
            issuerName: issuers.field(of: page),
            signed: page.dates.first { $0.kind == .signature }?.date,
            signs: page.signs,
            contraryLabel: choice.contraryLabel,
            mentionedTables: mentionedTables(on: page, beside: tables, sections, year),
            isCutShort: page.isCutShort
        )
    }

    private func mentionedTables(
        on page: ReadPage,
        beside tables: [StatutoryTable],
        _ sections: [ReportSection],
        _ year: ReportYear?
    ) -> Set<String> {
        TableMentions(forms: forms.tableForms, page: page, sections: sections, reportYear: year?.year)
            .tables(beside: tables)
    }

    /// The title by which the report goes where the page shows another one than that of its label.
    private func choice(for title: (String, ReportTitle), on page: ReadPage, _ texts: [String]) -> TitleChoice {
        let shown = page.signs.first { $0.name == .labelDiffers }?.evidence
        guard let shown, title.0 == page.title else { return TitleChoice(title: title.0, reading: title.1) }
        // The text bears out a title by what it says itself, not by printing it.
        let own = TitleChoice.without(shown, texts)
        let period = PeriodReader(words: forms.words.period).period(in: own, reportYear: nil)
        let stated = period.flatMap { $0.isStated && $0.from != nil ? $0.year : nil }
        let contest = TitleContest(
            label: title.1,
            shown: ReportTitle(shown, rules: forms.titles),
            rules: forms.titles,
            texts: own,
            textYear: stated ?? TextYearReader(aside: forms.words.aside, latest: 2099).year(in: own)
        )
        return TitleChoice(between: title.0, and: shown, by: contest)
    }

    /// The page's own title where it names a report, else the row's.
    private func title(of page: ReadPage, expecting expectation: Expectation) -> (String, ReportTitle) {
        let titles = [page.title, expectation.rowTitle, page.firstParagraph.flatMap(Self.titleLike)].compactMap { $0 }
        let readings = titles.map { ($0, ReportTitle($0, rules: forms.titles)) }
        return readings.first { $0.1.form == .statutory }
            ?? readings.first { $0.1.form == .substitute }
            ?? readings.first
            ?? ("", ReportTitle(form: .other, year: nil, agencyPhrase: ""))
    }

    /// A paragraph that may be a title. A sentence that speaks of a report (现将…情况报告如下) is none: its year and its words
    /// would be held against the agency.
    private static func titleLike(_ paragraph: String) -> String? {
        let isSentence = paragraph.contains { ["。", "，", "；", ";", "！"].contains($0) } || paragraph.contains("如下")
        return isSentence || paragraph.count > longestTitle ? nil : paragraph
    }

    private static let longestTitle = 80

    /// The year of the title, else of the period that the text states, else of the text, else the one before publication.
    private func year(
        in title: ReportTitle,
        period: ReportPeriod?,
        texts: [String],
        published: PageDate?,
        stated: Int?
    ) -> ReportYear? {
        if let stated { return ReportYear(stated, basis: .stated) }
        if let year = title.year { return ReportYear(year, basis: .title) }
        if let period, period.isStated, period.from != nil { return ReportYear(period.year, basis: .period) }
        let years = TextYearReader(aside: forms.words.aside, latest: published?.date.year ?? 2099)
        if let year = years.year(in: texts) { return ReportYear(year, basis: .text) }
        return published.map { ReportYear($0.date.year - 1, basis: .publication) }
    }

    private func sections(in page: ReadPage, year: ReportYear?, kind: AgencyKind) -> [ReportSection] {
        let regime = year.flatMap { forms.regime(for: kind, reportYear: $0.year) }
        let outline = regime.flatMap { forms.outline(of: $0) } ?? forms.outlines.last
        return outline.map { SectionReader(outline: $0).sections(in: page.lines) } ?? []
    }
}

extension ReadPage {
    /// The tables of the main text.
    package var grids: [TableGrid] {
        blocks.compactMap { block in
            guard case .table(let grid) = block else { return nil }
            return grid
        }
    }

    /// The paragraphs of the main text.
    var paragraphs: [TextBlock] {
        blocks.compactMap { block in
            guard case .text(let paragraph) = block else { return nil }
            return paragraph
        }
    }

    /// The first paragraph of the main text.
    var firstParagraph: String? { paragraphs.first?.text }

    /// The paragraphs, a mark for each table, and the headings that stand in a row of their own inside of tables.
    var lines: [TextBlock] {
        blocks.flatMap { block -> [TextBlock] in
            switch block {
            case .text(let paragraph): [paragraph]
            case .table(let grid): Self.lines(of: grid)
            }
        }
    }

    /// The headings in their order, and a mark for each run of other rows.
    private static func lines(of grid: TableGrid) -> [TextBlock] {
        var lines: [TextBlock] = []
        for row in grid.rows {
            if let heading = heading(in: row) {
                lines.append(heading)
            } else if lines.last != SectionReader.tableMark {
                lines.append(SectionReader.tableMark)
            }
        }
        return lines
    }

    /// The rows of the tables, one to a line.
    var tableText: String {
        grids.flatMap(\.rows).map { row in row.filter(\.isOrigin).map(\.text).joined(separator: " ") }
            .joined(separator: "\n")
    }

    /// The one text of a row, whatever its column, that begins with a number.
    private static func heading(in row: [TableCell]) -> TextBlock? {
        let texts = row.lazy.filter { $0.isOrigin && !$0.text.isEmpty }.prefix(2).map(\.text)
        guard texts.count == 1, let text = texts.first, HeadingMark(text) != nil else { return nil }
        return TextBlock(text)
    }
}
