import FoundationEssentials
import Supervision

extension PublishedReport {
    /// What a bulletin asks for of a report: neither its findings nor what is remembered of its text, only that it is there.
    static let table = Table(
        "report",
        key: [],
        columns: [
            "agency", "duty", "report_year", "report_year_basis", "form", "address", "list_date",
            "first_seen", "is_baseline", "absence_last", "absence_previous", "withdrawn_at", "published_date",
            "published_kind", "published_basis", "published_evidence", "record IS NOT NULL",
        ]
    )

    init(from row: inout RowReader) throws {
        let (agency, duty) = (Agency.ID(try row.text()), try row.text())
        let year = ReportYear(try row.int(), basis: try row.value(ReportYear.Basis.init(rawValue:)))
        let form = try row.value(ReportTitle.Form.init(rawValue:))
        let address = try row.value(WebAddress.init)
        let listDate = try row.optionalCivilDate()
        let (firstSeen, isBaseline) = (try row.date(), try row.flag())
        let absences = WholeReadings(from: &row)
        let withdrawnAt = row.optionalDate()
        let published = try PageDate.optional(from: &row)
        let isRead = try row.flag()
        self.init(
            agency: agency,
            duty: duty,
            year: year.year,
            isYearCertain: year.isCertain || isRead,
            form: form,
            address: address,
            listDate: listDate,
            published: published,
            isRead: isRead,
            firstSeen: firstSeen,
            isBaseline: isBaseline,
            absences: absences,
            withdrawnAt: withdrawnAt
        )
    }
}
