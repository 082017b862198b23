/// The title calls it something else than an annual report. A title that was not read, or says neither, proves nothing.
struct SubstituteTitleCriterion {
    func failures(in subject: ReportCase) -> [CheckFailure] {
        let report = subject.report
        guard report.form == .substitute, !report.title.isEmpty else { return [] }
        return [CheckFailure(found: report.title, evidence: report.title)]
    }
}
