import GRDB
import Supervision

/// Keeps what comes and goes.
enum FlapWriter {
    static func write(_ change: StateChange, to db: Database) throws {
        if !change.flaps.isEmpty {
            let upsert = try db.cachedStatement(sql: Flap.table.upsert)
            for flap in change.flaps.values { try db.run(upsert) { flap.write(to: &$0) } }
        }
        guard !change.endedFlaps.isEmpty else { return }
        let delete = try db.cachedStatement(sql: "DELETE FROM flap WHERE key = ?")
        for key in change.endedFlaps { try db.run(delete) { $0.put(key) } }
    }
}
