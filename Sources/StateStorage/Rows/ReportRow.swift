import FoundationEssentials
import Supervision

/// A known report with its place: whose list shows it, and where in the state's order it stands.
struct ReportRow {
    var source: Source.ID
    var position: Int
    /// The findings of its article are rows of their own.
    var report: KnownReport

    static let table = Table(
        "report",
        key: ["source", "position"],
        columns: [
            "address", "title", "list_date", "agency", "duty", "report_year", "report_year_basis", "form", "first_seen",
            "is_baseline", "absence_last", "absence_previous", "missed_readings", "withdrawn_at", "has_article",
        ] + ArticleState.columns
    )

    init(source: Source.ID, position: Int, report: KnownReport) {
        self.source = source
        self.position = position
        self.report = report
    }

    init(from row: inout RowReader) throws {
        source = Source.ID(try row.text())
        position = try row.int()
        report = KnownReport(
            address: try row.value(WebAddress.init),
            title: try row.text(),
            listDate: try row.optionalCivilDate(),
            agency: Agency.ID(try row.text()),
            duty: try row.text(),
            reportYear: ReportYear(try row.int(), basis: try row.value(ReportYear.Basis.init(rawValue:))),
            form: try row.value(ReportTitle.Form.init(rawValue:)),
            firstSeen: try row.date(),
            isBaseline: try row.flag(),
            absences: WholeReadings(from: &row)
        )
        report.missedReadings = try row.int()
        report.withdrawnAt = row.optionalDate()
        report.article = try row.flag() ? ArticleState(from: &row) : nil
    }

    func write(to row: inout RowWriter) {
        row.put(source.rawValue)
        row.put(position)
        row.put(report.address.text)
        row.put(report.title)
        row.put(report.listDate)
        row.put(report.agency.rawValue)
        row.put(report.duty)
        row.put(report.reportYear.year)
        row.put(report.reportYear.basis.rawValue)
        row.put(report.form.rawValue)
        row.put(report.firstSeen)
        row.put(report.isBaseline)
        report.absences.write(to: &row)
        row.put(report.missedReadings)
        row.put(report.withdrawnAt)
        row.put(report.article != nil)
        report.article?.write(to: &row)
    }
}
