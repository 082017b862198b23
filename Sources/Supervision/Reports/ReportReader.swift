/// Reads an article into a report by the forms that a duty knows. It states what is there; it judges nothing.
package struct ReportReader: Sendable {
    private let duty: YearlyDuty

    package init(duty: YearlyDuty) {
        self.duty = duty
    }

    /// What is known about an article before it is read.
    package struct Expectation: Equatable, Sendable {
        /// The title of the list row that led here.
        package var rowTitle: String?
        /// The date in that row.
        package var listDate: CivilDate?
        /// The report year, where whoever asks knows it.
        package var statedYear: Int?
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
        let (title, reading) = title(of: page, expecting: expectation)
        let paragraphs = page.blocks.compactMap { block -> TextBlock? in
            guard case .text(let paragraph) = block else { return nil }
            return paragraph
        }
        let text = paragraphs.map(\.text).joined(separator: "\n")
        let published = published(of: page, listDate: expectation.listDate)
        let year = year(in: reading, text: text, published: published, stated: expectation.statedYear)
        return Report(
            title: title,
            form: reading.form,
            reportYear: year,
            agencyName: reading.agencyPhrase.isEmpty ? nil : reading.agencyPhrase,
            published: published,
            sections: sections(in: paragraphs, year: year, kind: expectation.agencyKind),
            tables: TableReader(forms: duty.tableForms).tables(in: page.grids),
            text: text
        )
    }

    /// The page's own title where it names a report, else the row's.
    private func title(of page: ReadPage, expecting expectation: Expectation) -> (String, ReportTitle) {
        let titles = [page.title, expectation.rowTitle, page.firstParagraph].compactMap { $0 }
        let readings = titles.map { ($0, ReportTitle($0, rules: duty.titles)) }
        return readings.first { $0.1.form == .statutory }
            ?? readings.first { $0.1.form == .substitute }
            ?? readings.first
            ?? ("", ReportTitle(form: .other, year: nil, agencyPhrase: ""))
    }

    private func published(of page: ReadPage, listDate: CivilDate?) -> PageDate? {
        let listed = listDate.map { PageDate(date: $0, kind: .publication, basis: .list, evidence: $0.description) }
        return ([page.published, listed].compactMap { $0 }).min { $0.basis < $1.basis }
    }

    /// The year of the title, else of the text, else the one before publication.
    private func year(in title: ReportTitle, text: String, published: PageDate?, stated: Int?) -> ReportYear? {
        if let stated { return ReportYear(stated, basis: .stated) }
        if let year = title.year { return ReportYear(year, basis: .title) }
        let latest = published?.date.year ?? 2099
        if let year = Self.prevailingYear(in: text, upTo: latest) { return ReportYear(year, basis: .text) }
        return published.map { ReportYear($0.date.year - 1, basis: .publication) }
    }

    /// The year that a text speaks of most often, the later of two that it names as often.
    ///
    /// A year that is named once, among others, is as likely that of a law or a plan.
    private static func prevailingYear(in text: String, upTo latest: Int) -> Int? {
        var counts: [Int: Int] = [:]
        for year in WrittenYear.all(in: FoldedText.fold(text)) where year.year <= latest {
            counts[year.year, default: 0] += 1
        }
        let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return best.flatMap { $0.value > 1 || counts.count == 1 ? $0.key : nil }
    }

    private func sections(in paragraphs: [TextBlock], year: ReportYear?, kind: AgencyKind) -> [ReportSection] {
        let regime = year.flatMap { duty.regime(for: kind, reportYear: $0.year) }
        let outline = regime.flatMap { duty.outline(of: $0) } ?? duty.outlines.last
        return outline.map { SectionReader(outline: $0).sections(in: paragraphs) } ?? []
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

    /// The first paragraph of the main text.
    var firstParagraph: String? {
        blocks.lazy.compactMap { block -> String? in
            guard case .text(let paragraph) = block else { return nil }
            return paragraph.text
        }.first
    }
}
