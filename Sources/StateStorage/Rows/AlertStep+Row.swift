import FoundationEssentials
import Supervision

extension AlertStep {
    /// Rows are numbered in the order in which they were written; the number is no part of the step.
    static let table = Table(
        "alert_step",
        key: ["fingerprint"],
        columns: [
            "time", "state", "event", "sequence", "cause", "severity", "found", "first_reading", "last_reading", "rule",
            "subject", "agency", "finding_source", "person_order",
        ]
    )

    init(from row: inout RowReader) throws {
        self.init(
            fingerprint: try row.text(),
            time: try row.date(),
            state: try row.optionalValue(Alert.State.init(rawValue:)),
            event: try row.optionalValue(AlertEvent.init(rawValue:)),
            sequence: row.optionalInt(),
            cause: try row.value(AlertCause.init),
            severity: try row.value(Severity.init(rawValue:)),
            found: row.optionalText(),
            readings: Self.range(from: row.optionalDate(), to: row.optionalDate()),
            rule: Rule.ID(try row.text()),
            subject: try row.text(),
            agency: row.optionalText().map(Agency.ID.init(rawValue:)),
            source: row.optionalText().map(Source.ID.init(rawValue:)),
            order: row.optionalInt()
        )
    }

    func write(to row: inout RowWriter) {
        row.put(fingerprint)
        row.put(time)
        row.put(state?.rawValue)
        row.put(event?.rawValue)
        row.put(sequence)
        row.put(cause.description)
        row.put(severity.rawValue)
        row.put(found)
        row.put(readings?.lowerBound)
        row.put(readings?.upperBound)
        row.put(rule.rawValue)
        row.put(subject)
        row.put(agency?.rawValue)
        row.put(source?.rawValue)
        row.put(order)
    }

    private static func range(from first: Date?, to last: Date?) -> ClosedRange<Date>? {
        guard let first, let last, first <= last else { return nil }
        return first...last
    }
}
