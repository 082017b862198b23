import GRDB
import Supervision

/// Reads everything that was remembered, in one pass over each table.
enum StateReader {
    static func read(_ db: Database) throws -> StoredState {
        var state = StoredState(
            sources: try sources(db),
            alerts: try db.rows(of: Alert.table, "ORDER BY fingerprint") { try Alert(from: &$0) },
            sinks: try db.rows(of: SinkMark.table, "ORDER BY name") { try SinkMark(from: &$0) },
            lastSequence: try lastSequence(db),
            firstReportYear: try meta("first_report_year", db),
            firstYears: try firstYears(db),
            digestSeed: try digestSeed(db)
        )
        state.rulesRevision = try meta("rules_revision", db)
        state.orders = try OrderWriter.standing(db)
        state.flaps = try db.rows(of: Flap.table, "ORDER BY key") { try Flap(from: &$0) }
        state.cases = try CaseWriter.all(db)
        state.documentChanges = try TextWriter.newestChanges(db)
        state.falseAlarmCounts = try OrderWriter.falseAlarmCounts(db)
        return state
    }

    /// The highest sequence number that was ever committed; 0 where none was.
    static func lastSequence(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'line'") ?? 0
    }

    static func lines(after sequence: Int, limit: Int, _ db: Database) throws -> [AlertLine] {
        let clause = "WHERE sequence > ? ORDER BY sequence LIMIT ?"
        let bounds = { (values: inout RowWriter) in
            values.put(sequence)
            values.put(limit)
        }
        return try db.rows(of: AlertLine.table, clause, binding: bounds) { try AlertLine(from: &$0) }
    }

    /// Sources, reports and findings come in the order of their keys, so each source takes its own from the front.
    private static func sources(_ db: Database) throws -> [SourceState] {
        var sources = try db.rows(of: SourceState.table, "ORDER BY id") { try SourceState(from: &$0) }
        var reports = try reports(db)[...]
        for index in sources.indices {
            let own = reports.prefix { $0.source == sources[index].id }
            reports = reports.dropFirst(own.count)
            sources[index].reports = own.map(\.report)
        }
        return sources
    }

    /// One source with its reports, without their findings; nil where it is not known.
    static func source(_ id: Source.ID, _ db: Database) throws -> SourceState? {
        let rows = try db.rows(of: SourceState.table, "WHERE id = ?", binding: { $0.put(id.rawValue) }) {
            try SourceState(from: &$0)
        }
        guard var source = rows.first else { return nil }
        source.reports = try reports("WHERE source = ? ORDER BY position", id.rawValue, db)
        return source
    }

    /// What is known of an agency's reports, without what is wrong with them.
    static func reports(of agency: Agency.ID, _ db: Database) throws -> [KnownReport] {
        try reports("WHERE agency = ? ORDER BY source, position", agency.rawValue, db)
    }

    private static func reports(_ clause: String, _ id: String, _ db: Database) throws -> [KnownReport] {
        try db.rows(of: ReportRow.table, clause, binding: { $0.put(id) }) { try ReportRow(from: &$0).report }
    }

    private static func reports(_ db: Database) throws -> [ReportRow] {
        var reports = try db.rows(of: ReportRow.table, "ORDER BY source, position") { try ReportRow(from: &$0) }
        var findings = try db.rows(of: FindingRow.table, "ORDER BY source, report_position, position") {
            try FindingRow(from: &$0)
        }[...]
        for index in reports.indices where !findings.isEmpty {
            let (source, position) = (reports[index].source, reports[index].position)
            let own = findings.prefix { $0.source == source && $0.reportPosition == position }
            findings = findings.dropFirst(own.count)
            reports[index].report.article?.findings = own.map(\.finding)
        }
        return reports
    }

    /// One entry for each duty: `first_report_year/department-budget`.
    private static func firstYears(_ db: Database) throws -> [String: Int] {
        let rows = try Row.fetchAll(db, sql: "SELECT key, value FROM meta WHERE key LIKE 'first_report_year/%'")
        let years = rows.map { (String(($0["key"] as String).drop { $0 != "/" }.dropFirst()), $0["value"] as Int) }
        return Dictionary(years) { first, _ in first }
    }

    /// From which report years on obligations are supervised.
    static func years(_ db: Database) throws -> FirstYears {
        FirstYears(common: try meta("first_report_year", db), ofDuties: try firstYears(db))
    }

    private static func digestSeed(_ db: Database) throws -> UInt64 {
        guard let seed = try meta("digest_seed", db) else {
            throw UnreadableValue(table: "meta", column: "digest_seed", value: "no row")
        }
        return UInt64(bitPattern: Int64(seed))
    }

    private static func meta(_ key: String, _ db: Database) throws -> Int? {
        try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
    }
}
