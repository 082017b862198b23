package import FoundationEssentials
import GRDB
package import Supervision

/// How sinks stand, and the lines that their receivers refused, beside the monitor that may be running on the store.
package struct SinkDesk: Sendable {
    private let queue: DatabaseQueue
    /// The database file.
    package let path: String

    /// Opens the database at `path`.
    ///
    /// - Parameter patience: How many seconds a statement waits for the monitor.
    /// - Throws: `absent` where there is no file, `newerRelease`, `olderRelease` or `foreign` where it is not of this
    ///   release, `notOpened` or `damaged` where it cannot be read.
    package init(path: String, patience: Double = 5, isReadOnly: Bool = false) throws(StorageError) {
        self.path = path
        queue = try .ofStore(at: path, patience: patience, isReadOnly: isReadOnly)
    }

    /// How far each sink was told, by name, and the number of the last line.
    package func marks() throws(StorageError) -> (sinks: [SinkMark], lastSequence: Int) {
        try perform { db in
            let marks = try db.rows(of: SinkMark.table, "ORDER BY name") { try SinkMark(from: &$0) }
            return (marks, try StateReader.lastSequence(db))
        }
    }

    /// How many lines of each sink were set aside and not sent again since.
    package func waitingLetters() throws(StorageError) -> [String: Int] {
        try perform { db in
            let sql = "SELECT sink, count(*) AS count FROM dead_letter WHERE resent_at IS NULL GROUP BY sink"
            return try Row.fetchAll(db, sql: sql).reduce(into: [:]) { $0[$1["sink"]] = $1["count"] }
        }
    }

    /// The lines of a sink that were set aside and not sent again, the oldest first, `limit` of them at most; with those
    /// that were sent again where `withResent`.
    package func letters(
        of sink: String,
        withResent: Bool = false,
        limit: Int = 1000
    ) throws(StorageError) -> [(id: Int, letter: DeadLetter)] {
        let clause = "WHERE sink = ?\(withResent ? "" : " AND resent_at IS NULL") ORDER BY id LIMIT \(limit)"
        return try perform { db in
            try db.rows(of: DeadLetter.table, clause, binding: { $0.put(sink) }) {
                try DeadLetter.numbered(from: &$0)
            }
        }
    }

    /// Notes that a line was sent again and taken.
    package func noteResent(_ id: Int, at now: Date) throws(StorageError) {
        do {
            try queue.write { db in
                try db.run(db.cachedStatement(sql: "UPDATE dead_letter SET resent_at = ? WHERE id = ?")) { row in
                    row.put(now)
                    row.put(id)
                }
            }
        } catch {
            throw StorageError(error, path: path)
        }
    }

    private func perform<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do { return try queue.read(body) } catch { throw StorageError(error, path: path) }
    }
}
