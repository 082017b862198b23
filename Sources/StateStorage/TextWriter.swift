import FoundationEssentials
import GRDB
import Supervision

/// Keeps what documents said and what changed in them, so many bytes of each and no more: the oldest go first.
struct TextWriter: Sendable {
    /// Of texts, as they are packed.
    let textBytes: Int
    /// Of changes.
    let changeBytes: Int

    /// How many old rows one commit may delete beyond as many as it adds, so that none waits long for it.
    private static let prunedAtOnce = 16

    func write(_ change: StateChange, to db: Database) throws {
        if !change.texts.isEmpty {
            let insert = try db.cachedStatement(sql: KeptText.insert)
            for text in change.texts { if let row = text.row { try db.run(insert, row.write) } }
            try Self.prune("kept_text", to: textBytes, after: change.texts.count, in: db)
        }
        if !change.documentChanges.isEmpty {
            let insert = try db.cachedStatement(sql: ChangeRecord.insert)
            for record in change.documentChanges { try db.run(insert, record.write) }
            try Self.prune("document_change", to: changeBytes, after: change.documentChanges.count, in: db)
        }
    }

    private static func prune(_ table: String, to bytes: Int, after added: Int, in db: Database) throws {
        let total = try db.cachedStatement(sql: "SELECT value FROM meta WHERE key = '\(table)_bytes'")
        let delete = "DELETE FROM \(table) WHERE id = (SELECT min(id) FROM \(table))"
        for _ in 0..<prunedAtOnce + added where try Int.fetchOne(total) ?? 0 > bytes {
            try db.run(db.cachedStatement(sql: delete)) { _ in }
        }
    }

    /// Forgets what documents of a source said that its state does not know by its hash any more.
    static func forgetUnknown(of source: Source.ID, in db: Database) throws {
        let delete = """
            DELETE FROM kept_text WHERE source = ?1 AND content_hash NOT IN (
                SELECT content_hash FROM report WHERE source = ?1 AND content_hash IS NOT NULL
                UNION ALL SELECT unconfirmed_content_hash FROM report
                WHERE source = ?1 AND unconfirmed_content_hash IS NOT NULL
            )
            """
        try db.run(db.cachedStatement(sql: delete)) { $0.put(source.rawValue) }
    }

    // MARK: Reading

    static func texts(of source: Source.ID, _ hashes: Set<UInt64>, _ db: Database) throws -> [UInt64: DocumentText] {
        var texts: [UInt64: DocumentText] = [:]
        for hash in hashes {
            let bind = { (row: inout RowWriter) in
                row.put(source.rawValue)
                row.put(hash)
            }
            let clause = "WHERE source = ? AND content_hash = ?"
            let rows = try db.rows(of: KeptText.table, clause, binding: bind) { try KeptText.text(from: &$0) }
            texts[hash] = rows.first ?? nil
        }
        return texts
    }

    /// The newest changes, as many as are shown, newest first.
    static func newestChanges(_ db: Database) throws -> [ChangeRecord] {
        try changes("ORDER BY id DESC LIMIT \(ChangeRecord.mostShown)", db) { _ in }
    }

    /// The changes that lines of one identity told, newest first, as many as are shown.
    static func changes(of fingerprint: String, _ db: Database) throws -> [ChangeRecord] {
        try changes("WHERE fingerprint = ? ORDER BY id DESC LIMIT \(ChangeRecord.mostShown)", db) {
            $0.put(fingerprint)
        }
    }

    /// What another version wrote in another way explains nothing here.
    private static func changes(
        _ clause: String,
        _ db: Database,
        _ bind: (inout RowWriter) -> Void
    ) throws -> [ChangeRecord] {
        try db.rows(of: ChangeRecord.table, clause, binding: bind) { try ChangeRecord.record(from: &$0) }
            .compactMap(\.self)
    }
}
