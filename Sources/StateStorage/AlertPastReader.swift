import FoundationEssentials
import GRDB
import Supervision

/// Reads how alerts stood before a period and at its end, from the steps that are kept.
struct AlertPastReader {
    let period: BulletinPeriod
    /// What is kept at all.
    let record: ClosedRange<Date>?

    /// In the order of their first steps.
    func alerts(_ db: Database) throws -> [AlertPast] {
        var alerts: [AlertPast] = []
        var places: [String: Int] = [:]
        let start = period.start
        _ = try db.rows(of: AlertStep.table, "WHERE time < ? ORDER BY id", binding: { $0.put(period.end) }) { row in
            let step = try AlertStep(from: &row)
            if let place = places[step.fingerprint] {
                alerts[place].take(step, before: start)
            } else {
                places[step.fingerprint] = alerts.count
                alerts.append(AlertPast(step, before: start))
            }
        }
        for (fingerprint, first) in try oldestOfMany(db) {
            guard let place = places[fingerprint] else { continue }
            alerts[place].doubt(atStart: first >= start, atEnd: first >= period.end)
        }
        return alerts + (try withoutStep(db))
    }

    /// The alerts of which so many steps of one sort are kept that older ones are gone, with the oldest that is left.
    private func oldestOfMany(_ db: Database) throws -> [(String, Date)] {
        let sql = """
            SELECT fingerprint, min(time) AS oldest FROM alert_step
            WHERE ifnull(event, '') <> 'alert_reminder' GROUP BY fingerprint, event IS NULL
            HAVING count(*) >= CASE WHEN event IS NULL THEN \(AlertStepWriter.keptPerAlert)
                ELSE \(AlertStepWriter.keptTransitions) END
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            (row["fingerprint"] as String, Date(timeIntervalSinceReferenceDate: row["oldest"]))
        }
    }

    /// The alerts that began before the end and of which no step from then is kept. One of which no later step is kept
    /// either stood then as it stands now.
    private func withoutStep(_ db: Database) throws -> [AlertPast] {
        let unseen = "starts_at < ?1 AND fingerprint NOT IN (SELECT fingerprint FROM alert_step WHERE time < ?1)"
        let untouched = try alerts(where: unseen + " AND fingerprint NOT IN (SELECT fingerprint FROM alert_step)", db)
        let changed = try alerts(where: unseen + " AND fingerprint IN (SELECT fingerprint FROM alert_step)", db)
        let first = record?.lowerBound ?? .distantFuture
        let certain = untouched.map { alert in
            var past = AlertPast(alert, before: period.start, isCertain: true)
            past.doubt(atStart: first >= period.start, atEnd: first >= period.end)
            return past
        }
        return certain + changed.map { AlertPast($0, before: period.start, isCertain: false) }
    }

    private func alerts(where condition: String, _ db: Database) throws -> [Alert] {
        let clause = "WHERE \(condition) ORDER BY fingerprint"
        return try db.rows(of: Alert.table, clause, binding: { $0.put(period.end) }) { try Alert(from: &$0) }
    }
}
