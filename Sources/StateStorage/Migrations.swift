import GRDB

/// The tables, and how a file of any earlier release comes to have them.
///
/// A migration that was released is never changed: a new one is appended. What a file went through stands in its table
/// `grdb_migrations`.
///
/// Instants are seconds after 2001-01-01T00:00:00Z (`datetime(next_check + 978307200, 'unixepoch')` shows one), legal
/// dates are texts `YYYY-MM-DD`, 64-bit hashes are signed integers of the same bits.
enum Migrations {
    /// Written into the file's header (https://sqlite.org/pragma.html#pragma_application_id), so that `file` and this
    /// program recognise it: "DMon".
    static let applicationID = 0x444D_6F6E

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-sources-alerts-lines") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: sources)
            try db.execute(sql: reports)
            try db.execute(sql: reportFindings)
            try db.execute(sql: alerts)
            try db.execute(sql: lines)
            try db.execute(sql: meta)
            try db.execute(
                sql: "INSERT INTO meta (key, value) VALUES ('digest_seed', ?)",
                arguments: [Int64.random(in: .min ... .max)]
            )
        }
        migrator.registerMigration("2-report-memory") { db in
            try db.execute(sql: "ALTER TABLE report ADD COLUMN record TEXT")
            try db.execute(sql: "ALTER TABLE source ADD COLUMN published_years TEXT")
        }
        migrator.registerMigration("3-columns-and-pages") { db in
            for table in ["report_finding", "alert", "line"] {
                try db.execute(sql: "ALTER TABLE \(table) ADD COLUMN reason TEXT")
            }
            for column in sourceColumns { try db.execute(sql: "ALTER TABLE source ADD COLUMN \(column)") }
            // Every report of an earlier release was an annual report.
            try db.execute(sql: "ALTER TABLE report ADD COLUMN duty TEXT NOT NULL DEFAULT 'annual-report'")
        }
        migrator.registerMigration("4-sinks") { db in
            try db.execute(sql: sinks)
        }
        migrator.registerMigration("5-alert-causes") { db in
            for table in ["alert", "line"] { try db.execute(sql: "ALTER TABLE \(table) ADD COLUMN cause TEXT") }
            try db.execute(sql: alertSteps)
        }
        migrator.registerMigration("6-readings") { db in
            for column in readingColumns { try db.execute(sql: "ALTER TABLE source ADD COLUMN \(column)") }
            try db.execute(sql: acceptances)
            for table in ["report_finding", "alert", "line"] {
                try db.execute(sql: "ALTER TABLE \(table) ADD COLUMN agencies TEXT")
            }
        }
        migrator.registerMigration("7-read-through") { db in
            try db.execute(sql: "ALTER TABLE source ADD COLUMN read_through TEXT")
        }
        migrator.registerMigration("8-orders") { db in
            try db.execute(sql: orders)
            try db.execute(sql: "ALTER TABLE alert ADD COLUMN is_end_untold INTEGER NOT NULL DEFAULT 0")
            try db.execute(sql: "ALTER TABLE alert_step ADD COLUMN person_order INTEGER")
            try db.execute(sql: "ALTER TABLE line ADD COLUMN person_order TEXT")
        }
        migrator.registerMigration("9-flaps") { db in
            try db.execute(sql: flaps)
            for column in ["agency_name", "jurisdiction"] {
                try db.execute(sql: "ALTER TABLE line ADD COLUMN \(column) TEXT")
            }
            for table in ["line", "alert_step"] { try db.execute(sql: respelledEvents(of: table)) }
        }
        migrator.registerMigration("9-line-read-through") { db in
            try db.execute(sql: "ALTER TABLE line ADD COLUMN read_through TEXT")
        }
        migrator.registerMigration("9-receivers") { db in
            for column in receiverColumns { try db.execute(sql: "ALTER TABLE sink ADD COLUMN \(column)") }
            try db.execute(sql: deadLetters)
        }
        migrator.registerMigration("9-cases") { db in
            try db.execute(sql: cases)
            try db.execute(sql: "ALTER TABLE person_order ADD COLUMN changes TEXT")
        }
        migrator.registerMigration("9-texts") { db in
            try db.execute(sql: texts)
            for (table, column) in [("kept_text", "packed"), ("document_change", "change")] {
                try db.execute(sql: counting(column, of: table))
            }
            try db.execute(sql: "ALTER TABLE line ADD COLUMN change TEXT")
        }
        migrator.registerMigration("9-words-of-refusals") { db in
            // What stands in `error` is English.
            try db.execute(sql: "ALTER TABLE dead_letter ADD COLUMN error_zh TEXT")
        }
        return migrator
    }

    /// What sinks are being given, and what they have beyond their mark: numbers of lines with spaces between them.
    private static let receiverColumns = [
        "offered TEXT NOT NULL DEFAULT ''", "sent_ahead TEXT NOT NULL DEFAULT ''",
        "dead_letters INTEGER NOT NULL DEFAULT 0",
    ]

    /// Lines that receivers refused even alone; each is a JSON text, for the table of lines forgets them.
    private static let deadLetters = """
        CREATE TABLE dead_letter (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            sink TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            line TEXT NOT NULL,
            buried_at REAL NOT NULL,
            error TEXT NOT NULL,
            resent_at REAL
        );
        CREATE INDEX dead_letter_sink ON dead_letter (sink, id);
        """

    /// What is done about alerts, what each of that is about, and what happened to it. Nothing of it is ever deleted.
    private static let cases = """
        CREATE TABLE rectification_case (
            case_id TEXT NOT NULL PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            rule TEXT NOT NULL,
            severity TEXT NOT NULL,
            subject TEXT NOT NULL,
            agency TEXT,
            finding_source TEXT,
            agencies TEXT NOT NULL,
            opened_at REAL NOT NULL,
            case_state TEXT NOT NULL,
            changed_at REAL NOT NULL,
            case_due TEXT NOT NULL,
            is_due_provisional INTEGER NOT NULL,
            responsible TEXT,
            repeats TEXT,
            notified_at REAL,
            mended_at REAL,
            recheck_since REAL,
            overdue_told_at REAL,
            lost_at REAL,
            revision INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE case_finding (
            case_id TEXT NOT NULL PRIMARY KEY,
            \(finding),
            reason TEXT,
            agencies TEXT
        ) WITHOUT ROWID;
        CREATE TABLE case_step (
            case_id TEXT NOT NULL,
            number INTEGER NOT NULL,
            time REAL NOT NULL,
            step_kind TEXT NOT NULL,
            case_state TEXT NOT NULL,
            case_due TEXT NOT NULL,
            responsible TEXT,
            author TEXT,
            note TEXT NOT NULL,
            person_order INTEGER,
            PRIMARY KEY (case_id, number)
        ) WITHOUT ROWID;
        """

    /// What comes and goes.
    private static let flaps = """
        CREATE TABLE flap (
            key TEXT NOT NULL PRIMARY KEY,
            count INTEGER NOT NULL,
            first REAL NOT NULL,
            last REAL NOT NULL,
            is_told INTEGER NOT NULL
        ) WITHOUT ROWID
        """

    /// Two events were spelled in another way than all others.
    private static func respelledEvents(of table: String) -> String {
        "UPDATE \(table) SET event = replace(event, '-', '_') WHERE event IN ('silence-ended', 'false-alarm')"
    }

    /// What people say. AUTOINCREMENT: no number comes again. The index holds what waits for the monitor or holds still.
    /// The acceptances of earlier releases become orders of somebody unknown, given now.
    private static let orders = """
        CREATE TABLE person_order (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            given_at REAL NOT NULL,
            author TEXT NOT NULL,
            kind TEXT NOT NULL,
            target TEXT,
            matchers TEXT,
            note TEXT NOT NULL,
            until REAL,
            lasting INTEGER,
            taken_at REAL,
            outcome TEXT,
            ended_at REAL,
            affected INTEGER,
            rule TEXT,
            severity TEXT,
            evidence INTEGER
        );
        CREATE INDEX person_order_open ON person_order (id) WHERE ended_at IS NULL;
        INSERT INTO person_order (given_at, author, kind, target, note)
            SELECT strftime('%s', 'now') - 978307200, '-', 'accept', source, '' FROM acceptance;
        DROP TABLE acceptance;
        """

    /// The sources whose lists a person has called right as they are; a running monitor takes them up and deletes them.
    private static let acceptances = """
        CREATE TABLE acceptance (
            source TEXT NOT NULL PRIMARY KEY
        ) WITHOUT ROWID
        """

    /// What migration 6 adds to sources: what a list is known by, and when it was last read in full.
    private static let readingColumns = [
        "title_hashes BLOB", "failing_since REAL", "list_last_read REAL", "list_name TEXT", "list_owner TEXT",
        "list_replaced_by TEXT",
        "list_distrusted_until REAL", "list_of_duty INTEGER",
    ]

    /// The steps in the lives of alerts, in the order in which they happened; the index finds those of one alert.
    private static let alertSteps = """
        CREATE TABLE alert_step (
            id INTEGER PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            time REAL NOT NULL,
            state TEXT,
            event TEXT,
            sequence INTEGER,
            cause TEXT NOT NULL,
            severity TEXT NOT NULL,
            found TEXT,
            first_reading REAL,
            last_reading REAL,
            rule TEXT NOT NULL,
            subject TEXT NOT NULL,
            agency TEXT,
            finding_source TEXT
        );
        CREATE INDEX alert_step_fingerprint ON alert_step (fingerprint);
        """

    /// What migration 3 adds to sources: what was examined, how available a home page was, what the rows told.
    private static let sourceColumns = [
        "examination TEXT", "probes TEXT", "list_dated INTEGER", "list_undated INTEGER", "list_without_year INTEGER",
        "list_repeated INTEGER",
        "list_newest TEXT", "list_later TEXT", "list_blank TEXT", "list_usual INTEGER", "list_collapsed_since REAL",
        "list_moved_to TEXT", "list_usual_address TEXT",
    ]

    /// How far each sink has the lines. Until then there was one sink, the log, and each line knew whether it had it.
    private static let sinks = """
        CREATE TABLE sink (
            name TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            delivered_through INTEGER NOT NULL,
            lost INTEGER NOT NULL
        ) WITHOUT ROWID;
        INSERT INTO sink (name, kind, delivered_through, lost)
            SELECT 'log', 'log', ifnull((SELECT min(sequence) - 1 FROM line WHERE delivered = 0), seq), 0
            FROM sqlite_sequence WHERE name = 'line';
        DROP INDEX line_undelivered;
        ALTER TABLE line DROP COLUMN delivered;
        """

    private static let sources = """
        CREATE TABLE source (
            id TEXT NOT NULL PRIMARY KEY,
            standing TEXT NOT NULL,
            reason TEXT,
            last_attempt REAL,
            last_success REAL,
            last_change REAL,
            last_new_item REAL,
            next_check REAL NOT NULL,
            consecutive_failures INTEGER NOT NULL,
            items INTEGER,
            entity_tag TEXT,
            last_modified TEXT,
            digest BLOB,
            is_whole INTEGER NOT NULL,
            whole_last REAL,
            whole_previous REAL,
            baseline_at REAL,
            row_hashes BLOB NOT NULL,
            doubtful_rows TEXT,
            reading_key INTEGER NOT NULL
        ) WITHOUT ROWID
        """

    private static let reports = """
        CREATE TABLE report (
            source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            address TEXT NOT NULL,
            title TEXT NOT NULL,
            list_date TEXT,
            agency TEXT NOT NULL,
            report_year INTEGER NOT NULL,
            report_year_basis TEXT NOT NULL,
            form TEXT NOT NULL,
            first_seen REAL NOT NULL,
            is_baseline INTEGER NOT NULL,
            absence_last REAL,
            absence_previous REAL,
            missed_readings INTEGER NOT NULL,
            withdrawn_at REAL,
            has_article INTEGER NOT NULL,
            entity_tag TEXT,
            last_modified TEXT,
            digest BLOB,
            last_read REAL,
            content_hash INTEGER,
            unconfirmed_content_hash INTEGER,
            published_date TEXT,
            published_kind TEXT,
            published_basis TEXT,
            published_evidence TEXT,
            times_gone INTEGER,
            unreadable_reason TEXT,
            PRIMARY KEY (source, position)
        ) WITHOUT ROWID
        """

    /// The columns of a finding, which three tables have.
    private static let finding = """
        rule TEXT NOT NULL,
            severity TEXT NOT NULL,
            subject TEXT NOT NULL,
            found TEXT,
            expected TEXT,
            evidence TEXT,
            legal_source_zh TEXT NOT NULL,
            legal_source_en TEXT NOT NULL,
            message_zh TEXT NOT NULL,
            message_en TEXT NOT NULL,
            agency TEXT,
            finding_source TEXT,
            due TEXT,
            address TEXT,
            is_established INTEGER NOT NULL,
            stage TEXT
        """

    private static let reportFindings = """
        CREATE TABLE report_finding (
            source TEXT NOT NULL,
            report_position INTEGER NOT NULL,
            position INTEGER NOT NULL,
            \(finding),
            PRIMARY KEY (source, report_position, position),
            FOREIGN KEY (source, report_position) REFERENCES report (source, position) ON DELETE CASCADE
        ) WITHOUT ROWID
        """

    private static let alerts = """
        CREATE TABLE alert (
            fingerprint TEXT NOT NULL PRIMARY KEY,
            state TEXT NOT NULL,
            starts_at REAL NOT NULL,
            updated_at REAL NOT NULL,
            ends_at REAL,
            last_counted_at REAL NOT NULL,
            confirmations INTEGER NOT NULL,
            last_announced_at REAL,
            \(finding)
        ) WITHOUT ROWID
        """

    /// AUTOINCREMENT makes SQLite remember the highest sequence number that was ever issued, whatever is deleted
    /// (https://sqlite.org/autoinc.html). The index serves the outbox alone and is empty when all is delivered.
    private static let lines = """
        CREATE TABLE line (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            time REAL NOT NULL,
            event TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            starts_at REAL NOT NULL,
            delivered INTEGER NOT NULL DEFAULT 0,
            \(finding)
        );
        CREATE INDEX line_undelivered ON line (sequence) WHERE delivered = 0;
        """

    private static let meta = """
        CREATE TABLE meta (
            key TEXT NOT NULL PRIMARY KEY,
            value INTEGER NOT NULL
        ) WITHOUT ROWID
        """
}
