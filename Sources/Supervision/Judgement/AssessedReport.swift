/// A report that was read and judged.
package struct AssessedReport: Equatable, Sendable {
    /// What was read.
    package let report: Report
    /// The year by whose rules it was judged.
    package let year: ReportYear
    /// What was known of it before it was read.
    package let origin: ReportOrigin
    /// What is wrong with its content.
    package let findings: [Finding]

    /// Whose it is, as it was judged.
    package var context: ReportContext { origin.context(of: report) }

    /// The date that counts against its due date.
    package var published: PageDate? { report.publication(after: year.year) }
}
