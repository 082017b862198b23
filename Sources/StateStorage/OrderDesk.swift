import GRDB
package import Supervision

/// Takes what people say, beside the monitor that may be running on the store.
///
/// An order is one row in one short transaction. The monitor takes it with its next tick, or when it is started, and writes
/// what came of it into the same row.
package struct OrderDesk: Sendable {
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

    /// Gives an order; durable when it returns.
    ///
    /// - Returns: Its number; nil where as many wait already as `OrderLimits.waiting` allows, and nothing was written.
    /// - Throws: `busy` where the monitor held the store for too long, `full`, `readOnly`: nothing was written then.
    package func give(_ order: PersonOrder) throws(StorageError) -> Int? {
        do {
            return try queue.write { db in
                guard try OrderWriter.waiting(db).count < OrderLimits.waiting else { return nil }
                return try OrderWriter.add(order, to: db)
            }
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// The order of that number as it stands; nil where there is none.
    package func order(_ id: Int) throws(StorageError) -> PersonOrder? {
        try orders("WHERE id = ?") { $0.put(id) }.first
    }

    /// The silences that hold or wait for the monitor; all that there ever were where `withEnded`.
    package func silences(withEnded: Bool = false) throws(StorageError) -> [PersonOrder] {
        try orders("WHERE kind = 'silence'\(withEnded ? "" : " AND ended_at IS NULL") ORDER BY id")
    }

    /// The ids of the sources that the store knows, sorted.
    package func sources() throws(StorageError) -> [Source.ID] {
        try read { try String.fetchAll($0, sql: "SELECT id FROM source ORDER BY id").map { Source.ID($0) } }
    }

    /// The alerts that are not over, by fingerprint.
    package func standingAlerts() throws(StorageError) -> [Alert] {
        try read { db in
            try db.rows(of: Alert.table, "WHERE state <> 'resolved' ORDER BY fingerprint") { try Alert(from: &$0) }
        }
    }

    private func orders(
        _ clause: String,
        binding bind: (inout RowWriter) -> Void = { _ in }
    ) throws(StorageError) -> [PersonOrder] {
        try read { try $0.rows(of: PersonOrder.table, clause, binding: bind) { try PersonOrder(from: &$0) } }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do { return try queue.read(body) } catch { throw StorageError(error, path: path) }
    }
}
