import Foundation
import GRDB

@testable import StateStorage

/// A database as an earlier release left it: its tables are those of the migrations up to then, and every table has rows.
struct OldStore {
    /// How many rows a table gets: the sources, and twice as many of everything else.
    static let sources = 3
    static var others: Int { 2 * sources }

    /// The earlier releases, by their last migration.
    static var releases: [String] { Array(Migrations.migrator.migrations.dropLast()) }

    /// What a column holds whose values are words of a closed list, or an encoding; others hold anything of their type.
    private static let words: [String: String] = [
        "standing": "'ok'", "row_hashes": "x'0000000000000001'", "report_year_basis": "'title'", "form": "'statutory'",
        "address": "'https://example.gov.cn/1.html'", "severity": "'error'", "state": "'firing'",
        "event": "'alert_firing'", "cause": "'confirmed 2/2'", "kind": "'log'", "delivered_through": "4", "lost": "0",
        "delivered": "1", "case_state": "'new'", "step_kind": "'opened'", "case_due": "'2026-02-01'",
        "report_year": "2025", "times_gone": "0",
    ]

    /// What there is one of, or what stands there already.
    private static let leftOut: Set<String> = ["meta", "grdb_migrations", "sqlite_sequence", "sink"]

    let path: String

    init(path: String, release: String) throws {
        self.path = path
        let queue = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(queue, upTo: release)
        try queue.write { db in
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
            // Reports name their sources, and findings their reports.
            for table in tables.filter({ !Self.leftOut.contains($0) }).sorted(by: { Self.rank($0) < Self.rank($1) }) {
                for number in 0..<(table == "source" ? Self.sources : Self.others) { try Self.fill(table, number, db) }
            }
            try db.execute(sql: "INSERT INTO meta (key, value) VALUES ('first_report_year', 2024)")
        }
        try queue.close()
    }

    private static func rank(_ table: String) -> Int {
        ["source", "report", "report_finding"].firstIndex(of: table) ?? 9
    }

    private static func fill(_ table: String, _ number: Int, _ db: Database) throws {
        let columns = try Row.fetchAll(
            db,
            sql: "SELECT name, type, \"notnull\" AS needed, pk FROM pragma_table_info('\(table)')"
        )
        let needed = columns.filter { $0["needed"] as Bool || $0["pk"] as Int > 0 || words[$0["name"]] != nil }
        let values = needed.map { value(of: $0["name"], $0["type"], in: table, number) }
        let names = needed.map { $0["name"] as String }.joined(separator: ", ")
        try db.execute(sql: "INSERT INTO \(table) (\(names)) VALUES (\(values.joined(separator: ", ")))")
    }

    private static func value(of name: String, _ type: String, in table: String, _ number: Int) -> String {
        switch (table, name) {
        case ("source", "id"), (_, "source"):
            "'annual-report-list-\(number % (table == "acceptance" ? others : sources))'"
        case ("report", "position"), ("report_finding", "report_position"): "\(number / sources)"
        case ("report_finding", "position"): "0"
        case ("line", "sequence"), ("alert_step", "id"), ("person_order", "id"), ("dead_letter", "id"),
            ("kept_text", "id"), ("kept_text", "content_hash"), ("document_change", "id"):
            "\(number + 1)"
        case ("alert", "fingerprint"): "'00000000000000\(10 + number)'"
        default: words[name] ?? (type == "TEXT" ? "'text \(number)'" : type == "BLOB" ? "x''" : "1")
        }
    }
}
