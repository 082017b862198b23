/// The title calls it something else than an annual report. A title that was not read, or says neither, proves nothing.
struct SubstituteTitleTest {
    func failures(in case_: ReportCase) -> [CheckFailure] {
        let report = case_.report
        guard report.form == .substitute, !report.title.isEmpty else { return [] }
        return [CheckFailure(found: report.title, evidence: report.title)]
    }
}
