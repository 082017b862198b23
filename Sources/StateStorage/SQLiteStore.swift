import GRDB
import Glibc
package import Supervision

/// Remembers state, alerts and their lines in one SQLite file.
///
/// A commit is one transaction and is on the disk when it returns (write-ahead log, `synchronous=FULL`): neither a
/// killed process nor a power cut loses or splits one. Commits are applied one after the other, in the order in which
/// they come. One process at a time may use a file; `StateDirectoryLock` sees to that.
package final class SQLiteStore: StateStore {
    /// The name of the database in the state directory.
    package static let fileName = "state.sqlite"

    /// The database file.
    package let path: String
    /// How many lines are kept, as history and for sinks that are behind; the newest are.
    package let keptLines: Int
    let pool: DatabasePool
    let writer: StateWriter
    private let identity: FileIdentity?

    /// Opens the database at `path`, makes it where there is none, and brings an older one up to date.
    ///
    /// It waits for the disk, so it is called where that harms nobody: at start.
    /// - Parameters:
    ///   - path: The file; its directory exists.
    ///   - patience: How many seconds a statement waits for another process that holds the database.
    ///   - keptLines: How many lines are kept, as history and for sinks that are behind; the newest are.
    ///   - keptSteps: How many steps in the lives of alerts are kept in all; the newest are.
    ///   - keptHistory: How long the steps of alerts are kept, in seconds; three years by default.
    ///   - keptTextBytes: How many bytes of what documents said are kept, packed; the oldest go first.
    ///   - keptChangeBytes: How many bytes of what changed in documents are kept; the oldest go first.
    ///   - maximumBytes: How large the file may grow; a commit beyond it fails with `full`. Nil leaves it to the disk.
    package init(
        path: String,
        patience: Double = 5,
        keptLines: Int = 100_000,
        keptSteps: Int = 500_000,
        keptHistory: Double = 1095 * 86_400,
        keptTextBytes: Int = 128 << 20,
        keptChangeBytes: Int = 16 << 20,
        maximumBytes: Int? = nil
    ) throws(StorageError) {
        self.path = path
        self.keptLines = keptLines
        pool = try Self.open(path, patience: patience, maximumBytes: maximumBytes)
        writer = StateWriter(
            keptLines: keptLines,
            keptSteps: keptSteps,
            keptHistory: keptHistory,
            keptTexts: TextWriter(textBytes: keptTextBytes, changeBytes: keptChangeBytes)
        )
        identity = FileIdentity(path)
    }

    /// What became of the file since it was opened: what is committed goes on into the one that was. Nil where it stands
    /// where it stood.
    package var displacement: (any Error)? {
        let now = FileIdentity(path)
        guard now != identity else { return nil }
        let words =
            now == nil
            ? LocalizedText(chinese: "该处已没有文件", english: "no file is there")
            : LocalizedText(chinese: "该处是另一个文件", english: "another file is there")
        return StorageError(.displaced, path: path, cause: words)
    }

    /// The file with its write-ahead log.
    package var sizeBytes: Int? {
        let sizes = [path, path + "-wal"].compactMap { path -> Int? in
            var status = stat()
            return stat(path, &status) == 0 ? Int(status.st_size) : nil
        }
        return sizes.isEmpty ? nil : sizes.reduce(0, +)
    }

    package func load() async throws(StorageError) -> StoredState {
        try await perform { db, writer in
            let state = try StateReader.read(db)
            writer.know(state.sources)
            return state
        }
    }

    package func commit(_ change: StateChange) async throws(StorageError) {
        guard !change.isEmpty else { return }
        try await perform { db, writer in
            try db.inTransaction(.immediate) {
                try writer.write(change, to: db)
                try FreePages.giveBack(in: db)
                return .commit
            }
            writer.know(change.sources.values, forgetting: change.forgottenSources)
        }
    }

    package func waitingOrders() async throws(StorageError) -> [PersonOrder] {
        try await perform { db, _ in try OrderWriter.waiting(db) }
    }

    package func cases(of ids: [RectificationCase.ID]) async throws(StorageError) -> [RectificationCase] {
        try await perform { db, _ in try CaseWriter.cases(of: ids, in: db) }
    }

    package func lines(after sequence: Int, limit: Int) async throws(StorageError) -> [AlertLine] {
        try await perform { db, _ in try StateReader.lines(after: sequence, limit: limit, db) }
    }

    package func texts(
        of source: Source.ID,
        _ hashes: Set<UInt64>
    ) async throws(StorageError) -> [UInt64: DocumentText] {
        try await perform { db, _ in try TextWriter.texts(of: source, hashes, db) }
    }

    package func advance(_ mark: SinkMark, burying letter: DeadLetter?) async throws(StorageError) {
        try await perform { db, writer in
            try db.inTransaction(.immediate) {
                try writer.outbox.advance(mark, burying: letter, in: db)
                return .commit
            }
        }
    }

    /// Lets the numbers of lines begin behind `sequence`, in a new store whose forerunner is lost: sinks know its numbers.
    package func goOn(after sequence: Int) async throws(StorageError) {
        try await perform { db, _ in
            guard try StateReader.lastSequence(db) < sequence else { return }
            try db.execute(sql: "DELETE FROM sqlite_sequence WHERE name = 'line'")
            try db.execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES ('line', ?)", arguments: [sequence])
        }
    }

    /// Ends the work with the file; what is committed afterwards is refused with `closed`. Where the file was deleted
    /// meanwhile, it is there again with everything that was committed.
    package func close() throws(StorageError) {
        let copy = FileIdentity(path) == nil ? path + ".saved" : nil
        let saving = Result { try copy.map(save) }
        do {
            // Closing takes the old write-ahead log away, which must not be there beside another file of the name.
            try pool.close()
            try saving.get()
        } catch {
            throw StorageError(error, path: path)
        }
        guard let copy else { return }
        for remnant in ["-wal", "-shm"] { unlink(path + remnant) }
        guard rename(copy, path) != 0 else { return }
        throw StorageError(.failed, path: path, cause: SystemCause(errno).words)
    }

    private func save(to copy: String) throws {
        unlink(copy)
        try pool.vacuum(into: copy)
    }

    /// Runs `work` on the one connection that writes, in turn.
    ///
    /// GRDB's own asynchronous calls give up where the task is cancelled. A monitor that is told to stop still has to
    /// remember what it has seen, so this waits to the end.
    private func perform<Value: Sendable>(
        _ work: @escaping @Sendable (Database, StateWriter) throws -> Value
    ) async throws(StorageError) -> Value {
        let (writer, path) = (writer, path)
        let result: Result<Value, StorageError> = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { db in
                continuation.resume(
                    returning: Result { try work(db, writer) }.mapError { StorageError($0, path: path) }
                )
            }
        }
        if case .failure(let error) = result, error.reason == .damaged { SuspectMark(of: path).set() }
        return try result.get()
    }
}
