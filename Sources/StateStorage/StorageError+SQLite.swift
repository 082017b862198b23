import GRDB

extension StorageError {
    /// Translates what GRDB, SQLite or a row threw while working on the database at `path`.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StorageError:
            self = error
        case let error as UnreadableValue:
            self.init(.damaged, path: path, cause: error.description)
        case let error as DatabaseError:
            self.init(Reason(error.resultCode), path: path, cause: Self.cause(error))
        default:
            self.init(.failed, path: path, cause: "\(error)")
        }
    }

    /// SQLite's message with its extended result code, without the statement and its arguments: they may hold anything.
    private static func cause(_ error: DatabaseError) -> String {
        let code = "SQLite result \(error.extendedResultCode.rawValue)"
        return error.message.map { "\($0), \(code)" } ?? code
    }
}

extension StorageError.Reason {
    /// The reason behind a primary result code (https://sqlite.org/rescode.html).
    init(_ code: ResultCode) {
        self =
            switch code {
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .notOpened
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_MISMATCH: .damaged
            case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .busy
            case .SQLITE_FULL: .full
            case .SQLITE_CONSTRAINT: .contradiction
            case .SQLITE_MISUSE: .closed
            default: .failed
            }
    }
}
