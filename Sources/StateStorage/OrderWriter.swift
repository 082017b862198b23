import FoundationEssentials
import GRDB
import Supervision

/// Reads and writes what people have said; nothing of it is ever deleted.
enum OrderWriter {
    /// Those that no commit has taken. They stand in an index of their own, which is nearly always small.
    static func waiting(_ db: Database) throws -> [PersonOrder] {
        let clause = "WHERE ended_at IS NULL AND taken_at IS NULL ORDER BY id LIMIT \(OrderLimits.waiting)"
        return try db.rows(of: PersonOrder.table, clause) { try PersonOrder(from: &$0) }
    }

    /// Those that were taken and hold.
    static func standing(_ db: Database) throws -> [PersonOrder] {
        let clause = "WHERE ended_at IS NULL AND taken_at IS NOT NULL ORDER BY id"
        return try db.rows(of: PersonOrder.table, clause) { try PersonOrder(from: &$0) }
    }

    /// How often alerts of each rule were called wrong.
    static func falseAlarmCounts(_ db: Database) throws -> [Rule.ID: Int] {
        let sql = """
            SELECT rule, count(*) AS times FROM person_order
            WHERE kind = 'false-alarm' AND outcome = 'applied' AND rule IS NOT NULL GROUP BY rule
            """
        let counts = try Row.fetchAll(db, sql: sql).map { (Rule.ID($0["rule"] as String), $0["times"] as Int) }
        return Dictionary(counts) { first, _ in first }
    }

    /// Keeps what came of orders, in the transaction of everything else that came of them.
    static func write(_ change: StateChange, to db: Database) throws {
        for order in change.takenOrders.values.sorted(by: { $0.id < $1.id }) {
            try db.run(db.cachedStatement(sql: PersonOrder.table.upsert)) { order.write(to: &$0) }
        }
        for (id, instant) in change.endedOrders {
            let end = "UPDATE person_order SET ended_at = ? WHERE id = ? AND ended_at IS NULL"
            try db.run(db.cachedStatement(sql: end)) { row in
                row.put(instant)
                row.put(id)
            }
        }
    }

    /// Adds an order under the next number.
    static func add(_ order: PersonOrder, to db: Database) throws -> Int {
        let columns = PersonOrder.table.columns.dropFirst()
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let insert = "INSERT INTO person_order (\(columns.joined(separator: ", "))) VALUES (\(places))"
        try db.run(db.cachedStatement(sql: insert)) { order.writeTelling(to: &$0) }
        return Int(db.lastInsertedRowID)
    }
}
