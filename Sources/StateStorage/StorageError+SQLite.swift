import GRDB
import Supervision

extension StorageError {
    /// Translates what GRDB, SQLite or a row threw while working on the database at `path`.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StorageError:
            self = error
        case let error as UnreadableValue:
            self.init(.damaged, path: path, cause: error.words)
        case let error as DatabaseError:
            self.init(Reason(error.resultCode), path: path, cause: Self.cause(error))
        default:
            self.init(.failed, path: path, cause: LocalizedText(of: error))
        }
    }

    /// SQLite's message with its extended result code, without the statement and its arguments: they may hold anything.
    private static func cause(_ error: DatabaseError) -> LocalizedText {
        let number = error.extendedResultCode.rawValue
        let (chinese, code) = (chinese(error.resultCode), "SQLite result \(number)")
        return LocalizedText(
            chinese: (chinese.map { "\($0)，" } ?? "") + "SQLite 结果码 \(number)",
            english: error.message.map { "\($0), \(code)" } ?? code
        )
    }

    /// What a primary result code means (https://sqlite.org/rescode.html); nil for those that say nothing to people.
    static func chinese(_ code: ResultCode) -> String? {
        switch code {
        case .SQLITE_ERROR: "语句无法执行"
        case .SQLITE_PERM, .SQLITE_AUTH: "没有权限"
        case .SQLITE_ABORT, .SQLITE_INTERRUPT: "操作已中断"
        case .SQLITE_BUSY: "数据库被其他进程锁定"
        case .SQLITE_LOCKED: "数据表被锁定"
        case .SQLITE_NOMEM: "内存不足"
        case .SQLITE_READONLY: "数据库只读"
        case .SQLITE_IOERR: "磁盘读写出错"
        case .SQLITE_CORRUPT: "数据库文件已损坏"
        case .SQLITE_FULL: "数据库或磁盘已满"
        case .SQLITE_CANTOPEN: "数据库文件无法打开"
        case .SQLITE_PROTOCOL: "取得锁时出错"
        case .SQLITE_SCHEMA: "数据库结构已变动"
        case .SQLITE_TOOBIG: "内容过长"
        case .SQLITE_CONSTRAINT: "违反数据库的约束"
        case .SQLITE_MISMATCH: "数据类型不符"
        case .SQLITE_MISUSE: "数据库已关闭"
        case .SQLITE_FORMAT, .SQLITE_NOTADB: "文件不是数据库"
        default: nil
        }
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
