import FoundationEssentials
import Supervision

extension RectificationCase {
    static let table = Table(
        "rectification_case",
        key: ["case_id"],
        columns: [
            "fingerprint", "rule", "severity", "subject", "agency", "finding_source", "agencies", "opened_at",
            "case_state", "changed_at", "case_due", "is_due_provisional", "responsible", "repeats", "notified_at",
            "mended_at", "recheck_since", "overdue_told_at", "lost_at", "revision",
        ]
    )

    init(from row: inout RowReader) throws {
        let (id, fingerprint, rule) = (ID(try row.text()), try row.text(), Rule.ID(try row.text()))
        let (severity, subject) = (try row.value(Severity.init(rawValue:)), try row.text())
        let agency = row.optionalText().map(Agency.ID.init(rawValue:))
        let source = row.optionalText().map(Source.ID.init(rawValue:))
        let agencies = try row.text().split(separator: " ").map { Agency.ID(rawValue: String($0)) }
        let openedAt = try row.date()
        let (state, changedAt) = (try row.value(CaseState.init(rawValue:)), try row.date())
        self.init(
            id: id,
            fingerprint: fingerprint,
            rule: rule,
            severity: severity,
            subject: subject,
            agency: agency,
            source: source,
            agencies: agencies,
            openedAt: openedAt,
            due: try row.civilDate(),
            isDueProvisional: try row.flag()
        )
        (self.state, self.changedAt) = (state, changedAt)
        responsible = row.optionalText()
        repeats = row.optionalText().map(ID.init(rawValue:))
        (notifiedAt, mendedAt) = (row.optionalDate(), row.optionalDate())
        (recheckSince, overdueToldAt, lostAt) = (row.optionalDate(), row.optionalDate(), row.optionalDate())
        revision = try row.int()
    }

    func write(to row: inout RowWriter) {
        row.put(id.rawValue)
        row.put(fingerprint)
        row.put(rule.rawValue)
        row.put(severity.rawValue)
        row.put(subject)
        row.put(agency?.rawValue)
        row.put(source?.rawValue)
        row.put(agencies.map(\.rawValue).joined(separator: " "))
        row.put(openedAt)
        row.put(state.rawValue)
        row.put(changedAt)
        row.put(due)
        row.put(isDueProvisional)
        row.put(responsible)
        row.put(repeats?.rawValue)
        row.put(notifiedAt)
        row.put(mendedAt)
        row.put(recheckSince)
        row.put(overdueToldAt)
        row.put(lostAt)
        row.put(revision)
    }
}
