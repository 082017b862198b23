import Supervision

/// What the answers of the API look like. Rows that stand in the status document too are told in full by its own schema;
/// here stand the keys that every row has.
struct OpenAPISchemas {
    private static let rows: [(name: String, keys: [String])] = [
        ("Agency", ["id", "name", "kind", "jurisdiction", "worst_severity", "obligations"]),
        ("Owed", ["agency", "agency_name", "jurisdiction", "obligation"]),
        ("Alert", ["fingerprint", "rule", "severity", "state", "subject", "starts_at", "message", "legal_source"]),
        ("Source", ["id", "url", "kind", "agencies", "state", "next_check", "consecutive_failures"]),
        ("Case", ["id", "state", "severity", "rule", "agencies", "opened_at", "due", "overdue", "fingerprint"]),
        (
            "Rule",
            ["id", "pack", "severity", "enabled", "firing", "false_alarms", "message", "legal_source", "provisions"]
        ),
        ("Site", ["site", "pages", "pages_by_state"]),
        ("Jurisdiction", ["jurisdiction", "agencies", "obligations_by_state"]),
        ("Line", ["ts", "seq", "level", "event", "fingerprint", "rule", "severity", "subject", "message"]),
    ]
    private static let head = ["schema", "generated_at", "sequence"]

    func write(into writer: inout JSONWriter) {
        writer.key("schemas")
        writer.object { writer in
            for (name, keys) in Self.rows { object(name, keys, &writer) }
            for (_, item) in OpenAPIDocument.listings {
                object(
                    "ListOf\(item)",
                    Self.head + ["total", "page", "pages", "per_page", "items"],
                    items: item,
                    &writer
                )
                object("One\(item)", Self.head + ["item"], &writer)
            }
            object("History", Self.head + ["since", "next", "pruned", "items"], items: "Line", &writer)
            object("Failure", ["schema", "error"], &writer)
        }
    }

    private func object(_ name: String, _ required: [String], items: String? = nil, _ writer: inout JSONWriter) {
        writer.key(name)
        writer.object { writer in
            writer.field("type", "object")
            writer.field("required", required) { $0.string($1) }
            guard let items else { return }
            writer.key("properties")
            writer.object { writer in
                writer.key("items")
                writer.object { writer in
                    writer.field("type", "array")
                    writer.key("items")
                    writer.object { $0.field("$ref", "#/components/schemas/\(items)") }
                }
            }
        }
    }
}
