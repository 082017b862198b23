import GRDB
package import Supervision

/// Writes into a store, beside the monitor that may be running on it, that a person calls the list of a source right as
/// it is. The monitor takes it up at its next tick, or when it is started.
package struct SourceAcceptance {
    private let queue: DatabaseQueue
    private let path: String

    /// Opens the database at `path`.
    ///
    /// - Parameter patience: How many seconds a statement waits for the monitor.
    /// - Throws: `absent` where there is no file, `newerRelease`, `olderRelease` or `foreign` where it is not of this
    ///   release, `notOpened` or `damaged` where it cannot be read.
    package init(path: String, patience: Double = 5) throws(StorageError) {
        self.path = path
        queue = try .ofStore(at: path, patience: patience, isReadOnly: false)
    }

    /// The ids of the sources that the store knows, sorted.
    package func sources() throws(StorageError) -> [Source.ID] {
        do {
            return try queue.read { db in
                try String.fetchAll(db, sql: "SELECT id FROM source ORDER BY id").map { Source.ID($0) }
            }
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// Accepts the list of `source`; durable when it returns. Twice is as good as once.
    package func accept(_ source: Source.ID) throws(StorageError) {
        do {
            try queue.write { db in
                try db.execute(
                    sql: "INSERT OR IGNORE INTO acceptance (source) VALUES (?)",
                    arguments: [source.rawValue]
                )
            }
        } catch {
            throw StorageError(error, path: path)
        }
    }
}
