import GRDB

/// Gives the pages of the file back that deleted rows have left, so that what is forgotten takes no room on the disk.
enum FreePages {
    /// So many free pages are kept in the file, and a quarter of it, for what comes next: to give back what is wanted again
    /// tomorrow would be work for nothing.
    private static let kept = 512
    /// How many pages one commit gives back, so that none waits long for it: a megabyte.
    private static let returnedAtOnce = 256

    /// Makes the file one that can be cut short in steps (https://sqlite.org/pragma.html#pragma_auto_vacuum). A file of an
    /// earlier release is written anew once, where there is room for it; where there is none, it only does not shrink.
    static func makeReturnable(in db: Database) throws {
        guard try Int.fetchOne(db, sql: "PRAGMA auto_vacuum") != 2 else { return }
        try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
        do { try db.execute(sql: "VACUUM") } catch let error as DatabaseError {
            guard [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_BUSY].contains(error.resultCode) else { throw error }
        }
    }

    /// Gives some pages back where many are free.
    static func giveBack(in db: Database) throws {
        let free = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA freelist_count")) ?? 0
        guard free > kept else { return }
        let all = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA page_count")) ?? 0
        guard free > all / 4 else { return }
        try db.execute(sql: "PRAGMA incremental_vacuum(\(returnedAtOnce))")
    }
}
