package import FoundationEssentials
import GRDB
import Glibc
package import Supervision

/// A database that cannot be read any more, put where nobody writes over it.
package enum DamagedStore {
    /// How many of them are kept in the directory; the newest are.
    private static let kept = 3
    private static let mark = ".damaged-"

    /// Renames the database at `path` and what belongs to it.
    ///
    /// - Returns: Where the database is now.
    /// - Throws: `notOpened` where it cannot be renamed.
    package static func moveAside(_ path: String, at now: Date) throws(StorageError) -> String {
        let stamp = now.ISO8601Format(.iso8601.timeSeparator(.omitted).dateSeparator(.omitted))
        let aside = path + mark + stamp
        guard rename(path, aside) == 0 else {
            throw StorageError(.notOpened, path: path, cause: SystemCause(errno).words)
        }
        // What was committed last stands in the log: without it, the copy would be older than it need be.
        for suffix in ["-wal", "-shm"] { _ = rename(path + suffix, aside + suffix) }
        SuspectMark(of: path).remove()
        prune(path)
        return aside
    }

    /// What people have said, as far as it can still be read in the damaged database at `path`: pages and the last status tell
    /// nothing of it, and nobody says it twice.
    package static func orders(at path: String) -> [PersonOrder] {
        let queue = try? DatabaseQueue.ofStore(at: path, patience: 0, isReadOnly: true)
        return (try? queue?.read(orders)) ?? []
    }

    /// One by one: behind a page that cannot be read others may be read.
    private static func orders(_ db: Database) -> [PersonOrder] {
        var (orders, last) = ([PersonOrder](), 0)
        let next = "SELECT min(id) FROM person_order WHERE id > ?"
        while let id = try? Int.fetchOne(db, sql: next, arguments: [last]) {
            let found = try? db.rows(of: PersonOrder.table, "WHERE id = ?", binding: { $0.put(id) }) {
                try PersonOrder(from: &$0)
            }
            orders += found ?? []
            last = id
        }
        return orders
    }

    /// The rectification cases, what they are about and what happened to them, as far as they can still be read there.
    package static func cases(at path: String) -> StateChange {
        var change = StateChange()
        let queue = try? DatabaseQueue.ofStore(at: path, patience: 0, isReadOnly: true)
        try? queue?.read { db in
            let ids = (try? String.fetchAll(db, sql: "SELECT case_id FROM rectification_case ORDER BY case_id")) ?? []
            for id in ids { read(RectificationCase.ID(id), into: &change, db) }
        }
        return change
    }

    /// One by one, as orders are; a case without what it is about would be told of nobody.
    private static func read(_ id: RectificationCase.ID, into change: inout StateChange, _ db: Database) {
        let (clause, bind) = ("WHERE case_id = ?", { (row: inout RowWriter) in row.put(id.rawValue) })
        let one = try? db.rows(of: RectificationCase.table, clause, binding: bind) { try RectificationCase(from: &$0) }
        let about = try? db.rows(of: CaseFinding.table, clause, binding: bind) { try CaseFinding(from: &$0) }
        let steps = try? db.rows(of: CaseStep.table, clause + " ORDER BY number", binding: bind) {
            try CaseStep(from: &$0)
        }
        guard let one = one?.first, let finding = about?.first?.finding else { return }
        change.cases[id] = one
        change.caseFindings[id] = finding
        change.caseSteps += steps ?? []
    }

    /// Deletes older ones: a disk that damages one file damages the next.
    private static func prune(_ path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let name = path.split(separator: "/").last.map { $0 + mark } ?? ""
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let databases = files.filter { $0.hasPrefix(name) && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
        for database in databases.dropLast(kept) {
            for suffix in ["", "-wal", "-shm"] { unlink("\(folder)/\(database)\(suffix)") }
        }
    }
}
