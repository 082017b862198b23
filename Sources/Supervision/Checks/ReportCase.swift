/// A report that is being judged, with everything that judging it rests on.
package struct ReportCase: Sendable {
    /// What was read.
    package let report: Report
    /// The year by whose rules it is judged.
    package let year: Int
    /// Whose report it is and where it stands.
    package let context: ReportContext
    /// The forms of the duty that it meets.
    package let forms: ReportForms
    /// The outline of its regime.
    package let outline: Outline?
    /// The sentences of its sections; made once, because most checks go through them.
    package let sentences: [ReportSentence]

    package init(report: Report, year: Int, context: ReportContext, forms: ReportForms) {
        self.report = report
        self.year = year
        self.context = context
        self.forms = forms
        outline = forms.outline(for: context.agencyKind, reportYear: year)
        sentences = ReportSentence.sentences(of: report)
    }

    /// The sections that are the part `id` of the outline.
    package func sections(_ id: String) -> [ReportSection] { report.sections.filter { $0.id == id } }
}
