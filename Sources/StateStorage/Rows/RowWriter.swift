import FoundationEssentials
import GRDB
import GRDBSQLite

/// Binds the values of one row to a statement, in the order of its columns.
///
/// It speaks to SQLite directly: GRDB binds text up to its first NUL, and fetched titles may hold one; it is also three
/// times as fast as an array of arguments, which counts in a sweep of many thousand unchanged pages.
struct RowWriter {
    private let statement: SQLiteStatement
    private var position: CInt = 0
    /// The first result code other than SQLITE_OK.
    private(set) var code = SQLITE_OK

    init(_ statement: Statement) {
        self.statement = statement.sqliteStatement
    }

    mutating func put(_ number: Int?) {
        position += 1
        guard let number else { return keep(sqlite3_bind_null(statement, position)) }
        keep(sqlite3_bind_int64(statement, position, Int64(number)))
    }

    mutating func put(_ flag: Bool) {
        put(flag ? 1 : 0)
    }

    /// An instant is kept as Foundation keeps it, in seconds after 2001-01-01T00:00:00Z, so that not a bit is lost.
    mutating func put(_ instant: Date?) {
        position += 1
        guard let instant else { return keep(sqlite3_bind_null(statement, position)) }
        keep(sqlite3_bind_double(statement, position, instant.timeIntervalSinceReferenceDate))
    }

    mutating func put(_ text: String?) {
        position += 1
        guard var text else { return keep(sqlite3_bind_null(statement, position)) }
        let (statement, position) = (statement, position)
        keep(text.withUTF8 { bytes in Self.bind(bytes, to: statement, at: position) })
    }

    mutating func put(_ bytes: [UInt8]?) {
        position += 1
        guard let bytes else { return keep(sqlite3_bind_null(statement, position)) }
        guard !bytes.isEmpty else { return keep(sqlite3_bind_zeroblob(statement, position, 0)) }
        keep(sqlite3_bind_blob64(statement, position, bytes, sqlite3_uint64(bytes.count), Self.copied))
    }

    private mutating func keep(_ code: CInt) {
        if self.code == SQLITE_OK { self.code = code }
    }

    private static func bind(_ text: UnsafeBufferPointer<UInt8>, to statement: SQLiteStatement, at position: CInt)
        -> CInt
    {
        // A null pointer would bind NULL instead of the empty text.
        guard let start = text.baseAddress, !text.isEmpty else {
            return sqlite3_bind_text(statement, position, "", 0, nil)
        }
        return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            sqlite3_bind_text64(statement, position, $0, sqlite3_uint64(text.count), copied, UInt8(SQLITE_UTF8))
        }
    }

    /// SQLITE_TRANSIENT, a cast in a macro that Swift does not see: SQLite copies the bytes at once.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
