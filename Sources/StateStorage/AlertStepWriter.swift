import FoundationEssentials
import GRDB
import Supervision

/// Keeps the steps of alerts, and no more of them than a person would read.
struct AlertStepWriter: Sendable {
    /// How many reminders of one alert are kept, and as many steps that nobody was told of. Counted apart, so that a page
    /// which flickers, or an alert that stands for long, never pushes out what else people were told.
    static let keptPerAlert = 24
    /// How many other steps of one alert are kept that were told: more than one that flaps has in a year.
    static let keptTransitions = 480
    /// How long a step is kept, in seconds.
    let keptFor: TimeInterval
    /// How many old steps one commit may delete beyond as many as it adds, so that none waits long for it.
    private static let prunedAtOnce = 16
    /// How many steps are kept in all, about: a page that shows something else at each look begins lives without end.
    let keptInAll: Int

    func write(_ steps: [AlertStep], to db: Database) throws {
        guard let now = steps.last?.time else { return }
        let insert = try db.cachedStatement(sql: AlertStep.table.insert)
        for step in steps { try db.run(insert) { step.write(to: &$0) } }
        let forget = try db.cachedStatement(sql: Self.beyondCount)
        // The step that begins a life adds to few others, and is followed by one that does not: a first sweep finds much.
        for fingerprint in Set(steps.filter { !$0.beginsLife }.map(\.fingerprint)) {
            try db.run(forget) { row in
                row.put(fingerprint)
                row.put(Self.keptPerAlert)
                row.put(Self.keptTransitions)
            }
        }
        try db.run(db.cachedStatement(sql: Self.beyondAge)) { row in
            row.put(Self.prunedAtOnce)
            row.put(now.addingTimeInterval(-keptFor))
        }
        try db.run(db.cachedStatement(sql: Self.beyondTotal)) { row in
            row.put(Self.prunedAtOnce + 2 * steps.count)
            row.put(keptInAll)
        }
    }

    /// Numbers the steps of one alert from the newest on: those that were not told, reminders, and the others.
    private static let beyondCount = """
        DELETE FROM alert_step WHERE id IN (
            SELECT id FROM (
                SELECT id, ifnull(event, 'alert_reminder') = 'alert_reminder' AS is_plain,
                    row_number() OVER (PARTITION BY event IS NULL, event = 'alert_reminder' ORDER BY id DESC) AS age
                FROM alert_step WHERE fingerprint = ?1
            ) WHERE age > CASE WHEN is_plain THEN ?2 ELSE ?3 END
        )
        """

    /// Numbers rise: so many newest ones hold no more rows than that.
    private static let beyondTotal = """
        DELETE FROM alert_step WHERE id IN (
            SELECT id FROM alert_step WHERE id <= (SELECT max(id) FROM alert_step) - ?2 ORDER BY id LIMIT ?1
        )
        """

    /// The oldest rows come first: more of them than are added are looked at with every commit that adds any.
    private static let beyondAge = """
        DELETE FROM alert_step WHERE id IN (SELECT id FROM alert_step ORDER BY id LIMIT ?1) AND time < ?2
        """
}

extension AlertStep {
    /// Whether it is the first step of an alert, or of one that came back.
    fileprivate var beginsLife: Bool { cause.kind == .unconfirmed && cause.readings?.count == 1 }
}
