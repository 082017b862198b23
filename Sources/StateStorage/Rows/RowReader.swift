import FoundationEssentials
import GRDB
import GRDBSQLite
import Supervision

/// Reads the values of the current row of a statement, in the order of its columns.
struct RowReader {
    private let statement: SQLiteStatement
    private let table: Table
    private let texts: SharedTexts
    private var position: CInt = 0

    init(_ statement: Statement, table: Table, texts: SharedTexts) {
        self.statement = statement.sqliteStatement
        self.table = table
        self.texts = texts
    }

    mutating func int() throws -> Int {
        try required(optionalInt())
    }

    mutating func optionalInt() -> Int? {
        isNull ? skip() : Int(sqlite3_column_int64(statement, advance()))
    }

    mutating func flag() throws -> Bool {
        try int() != 0
    }

    mutating func date() throws -> Date {
        try required(optionalDate())
    }

    mutating func optionalDate() -> Date? {
        isNull ? skip() : Date(timeIntervalSinceReferenceDate: sqlite3_column_double(statement, advance()))
    }

    mutating func text() throws -> String {
        try required(optionalText())
    }

    /// A text that many rows have.
    mutating func sharedText() throws -> String {
        texts.shared(try text())
    }

    mutating func optionalSharedText() -> String? {
        optionalText().map(texts.shared)
    }

    mutating func optionalText() -> String? {
        isNull ? skip() : String(decoding: textBytes(advance()), as: UTF8.self)
    }

    /// A word that another version wrote and this one does not know is kept, not refused.
    mutating func optionalReason() -> Reason? {
        optionalText().map(Reason.init(decoding:))
    }

    mutating func optionalBytes() -> [UInt8]? {
        guard !isNull else { return skip() }
        let column = advance()
        // The pointer is null for an empty blob.
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// A text that stands for a value; throws where it does not.
    mutating func value<Value>(_ make: (String) -> Value?) throws -> Value {
        try required(optionalValue(make))
    }

    mutating func optionalValue<Value>(_ make: (String) -> Value?) throws -> Value? {
        guard let text = optionalText() else { return nil }
        guard let value = make(text) else { throw unreadable(text) }
        return value
    }

    /// A value that is made of the bytes of a text, without a string in between; throws where they do not make one.
    mutating func optionalTextBytes<Value>(_ make: (UnsafeBufferPointer<UInt8>) -> Value?) throws -> Value? {
        guard !isNull else { return skip() }
        let bytes = textBytes(advance())
        guard let value = make(bytes) else { throw unreadable(String(decoding: bytes, as: UTF8.self)) }
        return value
    }

    /// The error that says that the column just read holds `value`.
    func unreadable(_ value: String) -> UnreadableValue {
        let index = Int(position) - 1
        let column = table.columns.indices.contains(index) ? table.columns[index] : "\(index)"
        return UnreadableValue(table: table.name, column: column, value: value)
    }

    private var isNull: Bool { sqlite3_column_type(statement, position) == SQLITE_NULL }

    private func required<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw unreadable("NULL") }
        return value
    }

    private mutating func skip<Value>() -> Value? {
        position += 1
        return nil
    }

    private mutating func advance() -> CInt {
        defer { position += 1 }
        return position
    }

    private func textBytes(_ column: CInt) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement, column)
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }
}
