import GRDB
import Glibc
import Supervision

extension SQLiteStore {
    static func open(_ path: String, patience: Double, maximumBytes: Int?) throws(StorageError) -> DatabasePool {
        try refuseDirectory(path)
        do {
            try refuseForeign(path, patience: patience)
            let pool = try DatabasePool(path: path, configuration: configuration(patience: patience))
            try pool.writeWithoutTransaction { db in
                try SuspectMark(of: path).check(db, path: path)
                try FreePages.makeReturnable(in: db)
                // The pool sets NORMAL when it opens, with which a power cut may lose the last commits.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try maximumBytes.map { try limit(db, to: $0) }
            }
            try Migrations.migrator.migrate(pool)
            return pool
        } catch {
            throw StorageError(error, path: path)
        }
    }

    private static func configuration(patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.label = "state"
        // Without it a look at the file with another program would fail a commit at once.
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 1
        configuration.prepareDatabase { db in
            // A sweep writes the same pages again and again: the fewer checkpoints, the fewer of them reach the file.
            // 4,000 pages are 16 MB, which a start after a crash reads in no time.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            // After a checkpoint the write-ahead log is cut back to this size; it bounds what a burst leaves behind.
            try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }

    private static func limit(_ db: Database, to bytes: Int) throws {
        let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4096
        try db.execute(sql: "PRAGMA max_page_count = \(max(1, bytes / pageSize))")
    }

    /// SQLite would only say that it cannot open the file.
    static func refuseDirectory(_ path: String) throws(StorageError) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
        let words = LocalizedText(chinese: "是目录，不是文件", english: "it is a directory")
        throw StorageError(.notOpened, path: path, cause: words)
    }

    /// Looks at a file before anything is changed in it; the pool would switch its journal at once.
    private static func refuseForeign(_ path: String, patience: Double) throws {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size > 0 else { return }
        var readOnly = Configuration()
        readOnly.readonly = true
        readOnly.busyMode = .timeout(patience)
        try DatabaseQueue(path: path, configuration: readOnly).read { try checkOrigin($0, path: path) }
    }

    /// Throws where the file is of another program or of a later release.
    static func checkOrigin(_ db: Database, path: String) throws {
        let applicationID = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard applicationID == Migrations.applicationID || tables == 0 else {
            let words = LocalizedText(
                chinese: "应用标识为 \(applicationID)",
                english: "its application id is \(applicationID)"
            )
            throw StorageError(.foreign, path: path, cause: words)
        }
        let migrator = Migrations.migrator
        let unknown = try migrator.appliedIdentifiers(db).subtracting(migrator.migrations)
        guard unknown.isEmpty else {
            let names = unknown.sorted().joined(separator: ", ")
            let words = LocalizedText(chinese: "不认识“\(names)”", english: "unknown: \(names)")
            throw StorageError(.newerRelease, path: path, cause: words)
        }
    }
}
