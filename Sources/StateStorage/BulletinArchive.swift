import FoundationEssentials
import GRDB
package import Supervision

/// Reads the past of one period out of a store, beside a monitor that may be writing it; nothing is changed.
package final class BulletinArchive: Sendable {
    /// The database file.
    package let path: String
    private let queue: DatabaseQueue

    /// Opens the database at `path` for reading alone.
    ///
    /// - Parameter patience: How many seconds a statement waits for another process that holds the database.
    /// - Throws: `absent` where there is no file, `newerRelease`, `olderRelease` or `foreign` where it is not of this
    ///   release, `notOpened` or `damaged` where it cannot be read.
    package init(path: String, patience: Double = 5) throws(StorageError) {
        self.path = path
        queue = try .ofStore(at: path, patience: patience, isReadOnly: true)
    }

    /// Everything that a bulletin of `period` asks for, from one instant of the store.
    package func history(of period: BulletinPeriod) throws(StorageError) -> BulletinHistory {
        do {
            return try queue.read { db in
                var history = BulletinHistory()
                (history.record, history.isPruned) = try Self.record(db)
                history.alerts = try AlertPastReader(period: period, record: history.record).alerts(db)
                try Self.addFindings(to: &history, period, db)
                history.reports = try Self.reports(before: period.end, db)
                history.firstReadings = try Self.firstReadings(db)
                history.cases = try Self.cases(before: period.end, db)
                history.years = try StateReader.years(db)
                return history
            }
        } catch {
            throw StorageError(error, path: path)
        }
    }

    // MARK: How far it reaches

    /// The first and the last instant of which anything is kept. Steps are numbered from 1: where the first is gone, the
    /// past begins with the oldest that is left.
    private static func record(_ db: Database) throws -> (ClosedRange<Date>?, isPruned: Bool) {
        let oldest = try Row.fetchOne(db, sql: "SELECT id, time FROM alert_step ORDER BY id LIMIT 1")
        let isPruned = oldest.map { ($0["id"] as Int) > 1 } ?? false
        let firsts = """
            SELECT min(instant) FROM (SELECT min(time) AS instant FROM alert_step UNION ALL SELECT min(time) FROM line
                UNION ALL SELECT min(opened_at) FROM rectification_case UNION ALL SELECT min(baseline_at) FROM source)
            """
        let lasts = """
            SELECT max(instant) FROM (SELECT max(time) AS instant FROM alert_step UNION ALL SELECT max(time) FROM line
                UNION ALL SELECT max(last_attempt) FROM source UNION ALL SELECT max(baseline_at) FROM source)
            """
        let first = isPruned ? oldest.map { $0["time"] as Double } : try Double.fetchOne(db, sql: firsts)
        guard let first, let last = try Double.fetchOne(db, sql: lasts) else { return (nil, isPruned) }
        let range = [first, max(first, last)].map { Date(timeIntervalSinceReferenceDate: $0) }
        return (range[0]...range[1], isPruned)
    }

    // MARK: What was said

    /// What was last told of each alert that stood at the end; where no line of it is kept, what was seen of it since, as
    /// long as it is the same.
    private static func addFindings(to history: inout BulletinHistory, _ period: BulletinPeriod, _ db: Database) throws
    {
        let standing = history.alerts.compactMap { alert in alert.atEnd.map { (alert.fingerprint, $0) } }
        let told = """
            WHERE sequence IN (SELECT max(sequence) FROM line
                WHERE time < ?1 AND fingerprint IN (SELECT value FROM json_each(?2)) GROUP BY fingerprint)
            """
        let lines = try db.rows(
            of: AlertLine.table,
            told,
            binding: { row in
                row.put(period.end)
                row.put(json: standing.map(\.0))
            },
            { try AlertLine(from: &$0) }
        )
        history.findings = Dictionary(lines.map { ($0.fingerprint, $0.finding) }) { _, last in last }
        let untold = standing.filter { history.findings[$0.0] == nil }
        let seen = try db.rows(
            of: Alert.table,
            "WHERE fingerprint IN (SELECT value FROM json_each(?1))",
            binding: { $0.put(json: untold.map(\.0)) },
            { try Alert(from: &$0).finding }
        )
        let now = Dictionary(seen.map { ($0.fingerprint, $0) }) { first, _ in first }
        for (fingerprint, then) in untold {
            guard let finding = now[fingerprint], finding.severity == then.severity,
                finding.found.map({ FieldText.bounded($0, limit: AlertStep.foundLimit) }) == then.found
            else { continue }
            history.lastSeen[fingerprint] = finding
        }
    }

    // MARK: What was seen

    private static func firstReadings(_ db: Database) throws -> [Source.ID: Date] {
        let sql = "SELECT id, baseline_at FROM source WHERE baseline_at IS NOT NULL"
        let pairs = try Row.fetchAll(db, sql: sql).map { row in
            (Source.ID(row["id"] as String), Date(timeIntervalSinceReferenceDate: row["baseline_at"]))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func reports(before end: Date, _ db: Database) throws -> [PublishedReport] {
        try db.rows(
            of: PublishedReport.table,
            "WHERE first_seen < ? ORDER BY source, position",
            binding: { $0.put(end) },
            { try PublishedReport(from: &$0) }
        )
    }

    private static func cases(before end: Date, _ db: Database) throws -> [CaseRecord] {
        try CaseWriter.records(db).filter { $0.case.openedAt < end }
    }
}
