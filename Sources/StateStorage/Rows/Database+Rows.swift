import GRDB
import GRDBSQLite

extension Database {
    /// Runs `statement` once, with the values that `write` puts.
    func run(_ statement: Statement, _ write: (inout RowWriter) -> Void) throws {
        defer { rewind(statement) }
        var row = RowWriter(statement)
        write(&row)
        try check(row.code)
        try check(sqlite3_step(statement.sqliteStatement))
    }

    /// Reads all rows that `clause` selects of `table`, in order, with the values that `bind` puts.
    func rows<Row>(
        of table: Table,
        _ clause: String,
        binding bind: (inout RowWriter) -> Void = { _ in },
        _ read: (inout RowReader) throws -> Row
    ) throws -> [Row] {
        let statement = try cachedStatement(sql: table.select(clause))
        defer { rewind(statement) }
        var values = RowWriter(statement)
        bind(&values)
        try check(values.code)
        var rows: [Row] = []
        let texts = SharedTexts()
        while true {
            let code = sqlite3_step(statement.sqliteStatement)
            guard code == SQLITE_ROW else {
                try check(code)
                return rows
            }
            var row = RowReader(statement, table: table, texts: texts)
            rows.append(try read(&row))
        }
    }

    private func rewind(_ statement: Statement) {
        sqlite3_reset(statement.sqliteStatement)
        sqlite3_clear_bindings(statement.sqliteStatement)
    }

    private func check(_ code: CInt) throws {
        guard code != SQLITE_OK, code != SQLITE_DONE else { return }
        let message = sqliteConnection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}
