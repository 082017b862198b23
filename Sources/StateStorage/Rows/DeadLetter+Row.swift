import Supervision

extension DeadLetter {
    static let table = Table(
        "dead_letter",
        key: ["id"],
        columns: ["sink", "sequence", "line", "buried_at", "error", "resent_at"]
    )

    /// Reads a letter with the number that it has in the store.
    static func numbered(from row: inout RowReader) throws -> (id: Int, letter: DeadLetter) {
        let id = try row.int()
        let sink = try row.text()
        _ = try row.int()
        guard let line = try row.optionalJSON(AlertLine.self) else { throw EmptyLetter(id: id) }
        let letter = DeadLetter(
            sink: sink,
            line: line,
            buriedAt: try row.date(),
            error: try row.text(),
            resentAt: row.optionalDate()
        )
        return (id, letter)
    }

    /// A row of the store has no line.
    struct EmptyLetter: Error {
        let id: Int
    }
}
