import GRDB
package import Supervision

/// The archive in a store that the monitor writes. It is opened anew for each question: a store that was moved aside or put
/// back is then never read behind the monitor's back.
package struct StoreArchive: Archive {
    /// The seconds for which a question waits for another process that holds the store; a reader of a page waits no longer.
    private static let patience = 1.0

    private let path: String

    /// - Parameter path: The database file.
    package init(path: String) {
        self.path = path
    }

    package func life(of fingerprint: String) throws -> AlertLife {
        try AlertHistory(path: path, patience: Self.patience).life(of: fingerprint)
    }

    package func lines(after sequence: Int, limit: Int) throws -> [AlertLine] {
        try AlertHistory(path: path, patience: Self.patience).lines(after: sequence, limit: limit)
    }

    package func record(of id: RectificationCase.ID) throws -> CaseRecord? {
        try OrderDesk(path: path, patience: Self.patience, isReadOnly: true).caseRecord(id)
    }

    package func state(of source: Source.ID) throws -> SourceState? {
        try read { try StateReader.source(source, $0) }
    }

    package func reports(of agency: Agency.ID) throws -> [KnownReport] {
        try read { try StateReader.reports(of: agency, $0) }
    }

    private func read<Value>(_ question: (Database) throws -> Value) throws(StorageError) -> Value {
        let queue = try DatabaseQueue.ofStore(at: path, patience: Self.patience, isReadOnly: true)
        do { return try queue.read(question) } catch { throw StorageError(error, path: path) }
    }
}
