import GRDB
import Glibc
import Supervision

/// A copy of a store, made while a monitor writes to it.
package enum StoreBackup {
    /// Writes the database at `path` to `copy`: everything that was committed before the call, in one file that needs no log.
    ///
    /// The copy is read through before it gets its name: it is whole, or there is none.
    ///
    /// - Parameters:
    ///   - patience: How many seconds a statement waits for another process that holds the database.
    ///   - replaces: Whether a file may be there by the name of the copy.
    /// - Throws: as `AlertHistory`; `exists` where a file is there already, `notOpened` or `full` where the copy cannot be
    ///   written.
    package static func write(
        _ path: String,
        to copy: String,
        patience: Double = 5,
        replaces: Bool = false
    ) throws(StorageError) {
        let source = try DatabaseQueue.ofStore(at: path, patience: patience, isReadOnly: true)
        if !replaces, access(copy, F_OK) == 0 {
            let words = LocalizedText(chinese: "已有同名文件", english: "a file of that name is there")
            throw StorageError(.exists, path: copy, cause: words)
        }
        let temporary = "\(copy).\(getpid()).new"
        do {
            try source.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
            try check(temporary)
            try keep(temporary, as: copy)
        } catch {
            unlink(temporary)
            throw StorageError(error, path: copy)
        }
    }

    private static func check(_ copy: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let answer = try DatabaseQueue(path: copy, configuration: configuration).read {
            try String.fetchOne($0, sql: "PRAGMA integrity_check(1)")
        }
        guard answer == "ok" else { throw StorageError(.damaged, path: copy, cause: .integrity(answer)) }
    }

    /// The copy lies on the disk before it bears the name.
    private static func keep(_ temporary: String, as copy: String) throws(StorageError) {
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0, rename(temporary, copy) == 0 else {
            throw StorageError(.notOpened, path: copy, cause: SystemCause(errno).words)
        }
    }
}
