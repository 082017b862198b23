import GRDB
import Supervision

/// Writes lines and how far each sink has them; the caller wraps each call in a transaction.
struct OutboxWriter: Sendable {
    /// How many of the newest lines are kept, whoever has them.
    let keptLines: Int

    /// Adds lines whose numbers rise from beyond the last one: a line behind a sink's mark would never be delivered to it.
    func append(_ lines: [AlertLine], to db: Database) throws {
        guard !lines.isEmpty else { return }
        var last = try StateReader.lastSequence(db)
        let insert = try db.cachedStatement(sql: AlertLine.table.insert)
        for line in lines {
            guard line.sequence > last else {
                throw DatabaseError(
                    resultCode: .SQLITE_CONSTRAINT,
                    message: "line \(line.sequence) comes after line \(last)"
                )
            }
            last = line.sequence
            try db.run(insert) { line.write(to: &$0) }
        }
        try prune(in: db)
    }

    func enrol(_ sinks: some Collection<SinkMark>, forgetting names: Set<String>, in db: Database) throws {
        for name in names {
            try db.run(db.cachedStatement(sql: "DELETE FROM sink WHERE name = ?")) { $0.put(name) }
        }
        for sink in sinks {
            try db.run(db.cachedStatement(sql: SinkMark.table.upsert)) { sink.write(to: &$0) }
        }
    }

    func advance(_ mark: SinkMark, burying letter: DeadLetter?, in db: Database) throws {
        let advance = """
            UPDATE sink SET delivered_through = ?, lost = ?, offered = ?, sent_ahead = ?, dead_letters = ?
            WHERE name = ? AND delivered_through <= ?
            """
        try db.run(db.cachedStatement(sql: advance)) { row in
            row.put(mark.deliveredThrough)
            row.put(mark.lost)
            row.put(SinkMark.text(of: mark.offered))
            row.put(SinkMark.text(of: mark.sentAhead))
            row.put(mark.deadLetters)
            row.put(mark.name)
            row.put(mark.deliveredThrough)
        }
        if let letter { try bury(letter, in: db) }
        try prune(in: db)
    }

    /// Keeps a line that was set aside, and of each sink the newest of them.
    private func bury(_ letter: DeadLetter, in db: Database) throws {
        let insert =
            "INSERT INTO dead_letter (sink, sequence, line, buried_at, error, error_zh) VALUES (?, ?, ?, ?, ?, ?)"
        try db.run(db.cachedStatement(sql: insert)) { row in
            row.put(letter.sink)
            row.put(letter.line.sequence)
            row.put(json: letter.line)
            row.put(letter.buriedAt)
            row.put(letter.error.english)
            row.put(letter.error.chinese)
        }
        let prune = """
            DELETE FROM dead_letter WHERE id IN
                (SELECT id FROM dead_letter WHERE sink = ? ORDER BY id DESC LIMIT -1 OFFSET \(Self.keptLetters))
            """
        try db.run(db.cachedStatement(sql: prune)) { $0.put(letter.sink) }
    }

    /// How many lines of one sink are kept that were set aside; there comes one in a quarter of an hour at most.
    private static let keptLetters = 10_000

    /// Deletes the oldest lines beyond the bound, a few at a time, so that no commit waits long for it. A sink that had
    /// not got them has lost them, and that is counted.
    private func prune(in db: Database) throws {
        let end = """
            SELECT max(sequence) FROM (
                SELECT sequence FROM line WHERE sequence <= (SELECT max(sequence) FROM line) - ?
                ORDER BY sequence LIMIT 1000
            )
            """
        guard let cut = try Int.fetchOne(db.cachedStatement(sql: end), arguments: [keptLines]) else { return }
        try db.run(db.cachedStatement(sql: "DELETE FROM line WHERE sequence <= ?")) { $0.put(cut) }
        let lose =
            "UPDATE sink SET lost = lost + ? - delivered_through, delivered_through = ? WHERE delivered_through < ?"
        try db.run(db.cachedStatement(sql: lose)) { row in
            for _ in 0..<3 { row.put(cut) }
        }
    }
}
