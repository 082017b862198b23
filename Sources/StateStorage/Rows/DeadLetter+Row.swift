import Supervision

extension DeadLetter {
    static let table = Table(
        "dead_letter",
        key: ["id"],
        columns: ["sink", "sequence", "line", "buried_at", "error", "resent_at", "error_zh"]
    )

    /// Reads a letter with the number that it has in the store.
    static func numbered(from row: inout RowReader) throws -> (id: Int, letter: DeadLetter) {
        let id = try row.int()
        let sink = try row.text()
        _ = try row.int()
        guard let line = try row.optionalJSON(AlertLine.self) else { throw EmptyLetter(id: id) }
        let (buriedAt, english, resentAt) = (try row.date(), try row.text(), row.optionalDate())
        // An earlier release said it in English alone.
        let error = LocalizedText(chinese: row.optionalText() ?? english, english: english)
        return (id, DeadLetter(sink: sink, line: line, buriedAt: buriedAt, error: error, resentAt: resentAt))
    }

    /// A row of the store has no line.
    struct EmptyLetter: Error {
        let id: Int
    }
}
