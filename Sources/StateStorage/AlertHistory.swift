import GRDB
package import Supervision

/// The lives of alerts, read out of a store that a running monitor may be writing.
///
/// Nothing is changed, and the monitor does not wait: in the write-ahead log readers see the last commit and hold up
/// nobody.
package final class AlertHistory: Sendable {
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

    /// The fingerprints that begin with `prefix`, sorted, and not more than `limit` of them.
    package func fingerprints(beginningWith prefix: String, limit: Int = 20) throws(StorageError) -> [String] {
        // The digits of fingerprints stand before `g`: no pattern of LIKE, so that the keys are looked up.
        let tables = ["alert", "alert_step", "line"].map {
            "SELECT fingerprint FROM \($0) WHERE fingerprint >= :from AND fingerprint < :to"
        }
        let union = tables.joined(separator: " UNION ") + " ORDER BY fingerprint LIMIT :limit"
        return try read { db in
            try String.fetchAll(db, sql: union, arguments: ["from": prefix, "to": prefix + "g", "limit": limit])
        }
    }

    /// Everything that is remembered of one alert, from one instant.
    package func life(of fingerprint: String) throws(StorageError) -> AlertLife {
        try read { db in
            var life = AlertLife(
                fingerprint: fingerprint,
                alert: try Self.rows(of: Alert.table, "fingerprint", fingerprint, db) { try Alert(from: &$0) }.first,
                steps: try Self.rows(of: AlertStep.table, "id", fingerprint, db) { try AlertStep(from: &$0) },
                lines: try Self.rows(of: AlertLine.table, "sequence", fingerprint, db) { try AlertLine(from: &$0) },
                orders: try Self.orders(of: fingerprint, db)
            )
            life.changes = try TextWriter.changes(of: fingerprint, db)
            return life
        }
    }

    /// The kept lines beyond `sequence`, in order, `limit` of them at most.
    package func lines(after sequence: Int, limit: Int) throws(StorageError) -> [AlertLine] {
        try read { try StateReader.lines(after: sequence, limit: limit, $0) }
    }

    private static func orders(of fingerprint: String, _ db: Database) throws -> [Int: OrderMark] {
        let clause = "WHERE id IN (SELECT person_order FROM alert_step WHERE fingerprint = ?)"
        let orders = try db.rows(of: PersonOrder.table, clause, binding: { $0.put(fingerprint) }) {
            try PersonOrder(from: &$0)
        }
        return Dictionary(orders.map { ($0.id, $0.mark) }) { first, _ in first }
    }

    private static func rows<Value>(
        of table: Table,
        _ order: String,
        _ fingerprint: String,
        _ db: Database,
        _ read: (inout RowReader) throws -> Value
    ) throws -> [Value] {
        try db.rows(of: table, "WHERE fingerprint = ? ORDER BY \(order)", binding: { $0.put(fingerprint) }, read)
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do { return try queue.read(body) } catch { throw StorageError(error, path: path) }
    }
}
