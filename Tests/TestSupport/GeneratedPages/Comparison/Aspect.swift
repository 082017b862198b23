/// What is compared between a page's truth and its reading.
package enum Aspect: String, CaseIterable, Sendable {
    /// The kind of the page.
    case kinds
    /// Title and address of the rows of lists.
    case rows
    /// The dates of the rows of lists.
    case rowDates = "row dates"
    /// Whether a list is read as whole where it is.
    case whole
    /// Titles of articles.
    case titles
    /// Dates of publication of articles.
    case dates
    /// Report years: of rows that are reports, and of reports.
    case years
    /// Parts of the outline that reports have.
    case sections
    /// Figures of statutory tables.
    case cells
}
