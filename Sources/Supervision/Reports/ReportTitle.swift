/// What a title says about a document: whether it is the statutory report, of whom, and on which year.
package struct ReportTitle: Equatable, Sendable {
    /// Whether the title is that of a report.
    package var form: Form
    /// The year that the title names.
    package var year: Int?
    /// What is left of the title when year, subject and form are taken away: the agency as the title names it, bare.
    package var agencyPhrase: String
    /// The title was cut (`…`) before it was told what it names, or it names a document of another duty too: it may be
    /// a report.
    package var isDoubtful: Bool
    /// Of a title that names two documents, every year: one of them is the year of this one.
    package var possibleYears: [Int]

    package init(
        form: Form,
        year: Int?,
        agencyPhrase: String,
        isDoubtful: Bool = false,
        possibleYears: [Int] = []
    ) {
        self.form = form
        self.year = year
        self.agencyPhrase = agencyPhrase
        self.isDoubtful = isDoubtful
        self.possibleYears = possibleYears
    }

    /// The same of a title that is not to be relied on: it says what the document is, but neither whose nor of which year.
    var withoutName: ReportTitle { ReportTitle(form: form, year: nil, agencyPhrase: "") }

    /// What a title says a document is.
    package enum Form: String, Codable, Hashable, Sendable {
        /// 年度报告, 年报.
        case statutory
        /// 工作总结, 情况汇报: stands in for the report.
        case substitute
        /// By its title it is none, but for a slip, or a new name of the row; the page behind it decides.
        case variant
        /// Not a report of this duty.
        case other
    }
}
