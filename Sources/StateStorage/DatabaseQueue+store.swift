import FoundationEssentials
import GRDB
import Glibc
import Supervision

extension DatabaseQueue {
    /// Opens the database of a store, to which a running monitor may be writing.
    ///
    /// - Parameters:
    ///   - patience: How many seconds a statement waits for another process that holds the database.
    ///   - isReadOnly: Whether nothing is to be written.
    /// - Throws: `absent` where there is no file, `newerRelease`, `olderRelease` or `foreign` where it is not of this
    ///   release, `notOpened` or `damaged` where it cannot be read.
    static func ofStore(
        at path: String,
        patience: Double,
        isReadOnly: Bool
    ) throws(StorageError) -> DatabaseQueue {
        guard access(path, F_OK) == 0 else {
            throw StorageError(.absent, path: path, cause: SystemCause(errno).words)
        }
        try SQLiteStore.refuseDirectory(path)
        do {
            var configuration = Configuration()
            configuration.readonly = isReadOnly
            configuration.busyMode = .timeout(patience)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.read { db in
                try SQLiteStore.checkOrigin(db, path: path)
                try refuseOlder(db, path: path)
            }
            return queue
        } catch {
            throw StorageError(error, path: path)
        }
    }

    private static func refuseOlder(_ db: Database, path: String) throws {
        let migrator = Migrations.migrator
        let missing = try Set(migrator.migrations).subtracting(migrator.appliedIdentifiers(db))
        guard missing.isEmpty else {
            let names = missing.sorted().joined(separator: ", ")
            let words = LocalizedText(chinese: "缺少“\(names)”", english: "lacks: \(names)")
            throw StorageError(.olderRelease, path: path, cause: words)
        }
    }
}
