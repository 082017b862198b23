package import Supervision

extension CaseReport {
    /// The name of the shape of the document.
    package static let schemaName = "disclosure-monitor/cases/v1"

    /// One JSON object on one line (RFC 8259), with every key, null where there is nothing to say.
    package func json(_ records: [CaseRecord]) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", Self.schemaName)
            writer.field("cases", records) { write($1, &$0) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func write(_ record: CaseRecord, _ writer: inout JSONWriter) {
        let (one, finding) = (record.case, record.finding)
        writer.object { writer in
            writer.field("id", one.id)
            writer.field("revision", one.revision)
            writer.field("state", one.state.rawValue)
            writer.field("since", one.changedAt)
            writer.field("opened_at", one.openedAt)
            writer.field("due", one.due)
            writer.field("due_provisional", one.isDueProvisional)
            writer.field("overdue", one.isOverdue(on: today))
            writer.field("responsible", one.responsible)
            writer.field("repeats", one.repeats)
            writer.field("fingerprint", one.fingerprint)
            writer.field("rule", one.rule)
            writer.field("severity", one.severity.rawValue)
            writer.field("agencies", one.agencies) { $0.string($1.rawValue) }
            writer.field("source", one.source)
            writer.field("subject", one.subject)
            writer.field("found", finding.found)
            writer.field("expected", finding.expected)
            writer.field("evidence", finding.evidence)
            writer.field("legal_source", finding.legalSource)
            writer.field("message", finding.message)
            writer.field("url", finding.address?.text)
            writer.field("steps", record.steps) { Self.write($1, &$0) }
        }
    }

    private static func write(_ step: CaseStep, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("number", step.number)
            writer.field("ts", step.time)
            writer.field("kind", step.kind.rawValue)
            writer.field("state", step.state.rawValue)
            writer.field("due", step.due)
            writer.field("responsible", step.responsible)
            writer.field("by", step.author)
            writer.field("note", step.note)
            writer.field("order", step.order)
        }
    }
}
