/// What somebody gave as the report of the year before: whether it can be held against the one that is checked.
struct EarlierReport {
    let report: AssessedReport
    let earlier: AssessedReport
    let forms: ReportForms

    /// Why nothing is held against it; nil where it is the same agency's report on the year before.
    var obstacle: CheckedReport.Omission? {
        if isSame { return .sameReport }
        // Whoever asks names the year of one report; what the other one says of itself counts more.
        let ownYear = earlier.report.titleYear ?? statedYear ?? earlier.year.year
        guard report.year.isCertain, earlier.year.isCertain, ownYear == report.year.year - 1 else {
            return .otherYear(ownYear)
        }
        return otherAgency.map { .otherAgency($0) }
    }

    /// Word for word, figure for figure: reports of one year may share their words and differ in their tables.
    private var isSame: Bool {
        let (own, other) = (report.report, earlier.report)
        return !own.text.isEmpty && other.title == own.title && other.text == own.text
            && other.tableText == own.tableText
    }

    private var statedYear: Int? {
        earlier.report.period.flatMap { $0.isStated && $0.from != nil ? $0.year : nil }
    }

    /// The organ that the other report's title names, where it is certainly another one.
    private var otherAgency: String? {
        let own = report.origin.agencyNames + [report.report.titleAgency].filter { !$0.isEmpty }
        return KnownAgency.other(earlier.report.titleAgency, than: own, beside: report, forms: forms)
    }
}

extension KnownAgency {
    /// The organ that a report's title names, where it is certainly another one than whose report it was said to be.
    static func otherAgency(titling report: AssessedReport, forms: ReportForms) -> String? {
        other(report.report.titleAgency, than: report.origin.agencyNames, beside: report, forms: forms)
    }

    fileprivate static func other(
        _ name: String,
        than own: [String],
        beside report: AssessedReport,
        forms: ReportForms
    ) -> String? {
        guard !own.isEmpty, !name.isEmpty else { return nil }
        let subject = ReportCase(report: report.report, year: report.year.year, context: report.context, forms: forms)
        return KnownAgency(subject: subject, names: own, offices: []).isOther(name) ? name : nil
    }
}
