package import Supervision

/// What a careful person reads on a generated page.
package struct PageTruth: Sendable {
    /// The kinds that the page may be taken for.
    package var kinds: Set<PageKind>
    /// The rows of the list that the page is; empty where it is none.
    package var rows: [ListRow] = []
    /// How many rows the whole list has, on all its pages.
    package var rowsTotal = 0
    /// The report years of the rows that are annual reports, by the row's title.
    package var reportYears: [String: Int] = [:]
    /// The title of an article.
    package var title: String?
    /// The date of publication by the best evidence on the page; nil where there is none, and on lists.
    package var published: CivilDate?
    /// The year that the report on the page is about; nil where it holds none.
    package var reportYear: Int?
    /// The parts of the outline that the report has, in order.
    package var sections: [String] = []
    /// Words that stand in the text of a part and in no other, by the part's id.
    package var sectionMarks: [String: String] = [:]
    /// The figures of the statutory tables as printed, by row id; a blank cell is an empty text.
    package var figures: [String: [String]] = [:]
    /// Every date that stands anywhere on or behind the page.
    package var writtenDates: Set<CivilDate> = []

    package init(kinds: Set<PageKind>) {
        self.kinds = kinds
    }

    package var isList: Bool { kinds == [.list] }
    package var isArticle: Bool { kinds.contains(.article) }
    /// Whether the page shows all rows that the list has.
    package var isWhole: Bool { isList && rows.count == rowsTotal }
}
