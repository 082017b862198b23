import Supervision

extension AlertLifeReport {
    /// The name of the shape of the document.
    package static let schemaName = "disclosure-monitor/explain-alert/v1"

    /// One JSON object on one line (RFC 8259), with every key, null where there is nothing to say.
    package func json() -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", Self.schemaName)
            writer.field("fingerprint", life.fingerprint)
            writeIdentity(&writer)
            writer.key("alert")
            if let alert = life.alert {
                writer.write(AlertStatus(alert, order: life.muting))
            } else {
                writer.literal("null")
            }
            writer.field("first_seen", life.firstSeen)
            writer.field("steps", entries) { Self.write($1, &$0) }
            writer.field("changes", life.changes) { Self.write($1, &$0) }
            writer.field(
                "ends_when",
                LocalizedText(chinese: ending.words(in: .chinese), english: ending.words(in: .english))
            )
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func writeIdentity(_ writer: inout JSONWriter) {
        writer.field("rule", rule)
        writer.field("severity", severity?.rawValue)
        writer.field("agency", agency)
        writer.field("agency_name", agencyName)
        writer.field("source", source)
        writer.field("source_url", sourceAddress?.text)
        writer.field("subject", subject)
    }

    private static func write(_ entry: Entry, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("ts", entry.time)
            writer.field("state", entry.state)
            writer.field("event", entry.event?.rawValue)
            writer.field("seq", entry.sequence)
            writer.fields(of: entry.cause)
            writer.field("severity", entry.severity.rawValue)
            writer.field("found", entry.found)
            writer.field("first_reading", entry.readings?.lowerBound)
            writer.field("last_reading", entry.readings?.upperBound)
            writer.field("order", order: entry.order)
        }
    }

    private static func write(_ record: ChangeRecord, _ writer: inout JSONWriter) {
        let change = record.change
        writer.object { writer in
            writer.field("ts", record.time)
            writer.field("seq", record.sequence)
            writer.field("url", record.address.text)
            writer.field("title", record.title)
            writer.field("extent", change.extent.rawValue)
            writer.field("title_before", change.title?.before)
            writer.field("title_after", change.title?.after)
            writer.field("removed", change.removed.listed) { $0.string($1) }
            writer.field("removed_count", change.removed.count)
            writer.field("added", change.added.listed) { $0.string($1) }
            writer.field("added_count", change.added.count)
            writer.field("moved_count", change.moved)
            writer.field("cells", change.cells) { writer, cell in
                writer.object { writer in
                    writer.field("row", cell.row)
                    writer.field("column", cell.column)
                    writer.field("before", cell.before)
                    writer.field("after", cell.after)
                }
            }
            writer.field("cell_count", change.cellCount)
        }
    }
}
