extension Migrations {
    /// What documents said under which content hash, packed, and what changed in them by the line that told it (JSON).
    static let texts = """
        CREATE TABLE kept_text (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source TEXT NOT NULL,
            content_hash INTEGER NOT NULL,
            read_at REAL NOT NULL,
            size INTEGER NOT NULL,
            packed BLOB NOT NULL,
            UNIQUE (source, content_hash)
        );
        CREATE TABLE document_change (
            id INTEGER PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            change TEXT NOT NULL
        );
        CREATE INDEX document_change_fingerprint ON document_change (fingerprint);
        """

    /// The bytes of a column in all, kept in `meta` beside every row that comes and goes: to add them up at each commit
    /// would read the whole table.
    static func counting(_ column: String, of table: String) -> String {
        """
        INSERT INTO meta (key, value) VALUES ('\(table)_bytes', 0);
        CREATE TRIGGER \(table)_comes AFTER INSERT ON \(table) BEGIN
            UPDATE meta SET value = value + length(CAST(NEW.\(column) AS BLOB)) WHERE key = '\(table)_bytes';
        END;
        CREATE TRIGGER \(table)_goes AFTER DELETE ON \(table) BEGIN
            UPDATE meta SET value = value - length(CAST(OLD.\(column) AS BLOB)) WHERE key = '\(table)_bytes';
        END;
        """
    }
}
