import GRDB
import Supervision

/// Keeps rectification cases; nothing of them is ever deleted.
enum CaseWriter {
    static func write(_ change: StateChange, to db: Database) throws {
        if !change.cases.isEmpty {
            let upsert = try db.cachedStatement(sql: RectificationCase.table.upsert)
            for one in change.cases.values { try db.run(upsert) { one.write(to: &$0) } }
        }
        for (id, finding) in change.caseFindings {
            let row = CaseFinding(id, finding)
            try db.run(db.cachedStatement(sql: CaseFinding.table.upsert)) { row.write(to: &$0) }
        }
        for step in change.caseSteps {
            try db.run(db.cachedStatement(sql: CaseStep.table.upsert)) { step.write(to: &$0) }
        }
    }

    /// The cases of those ids, and all others of their alerts.
    static func cases(of ids: [RectificationCase.ID], in db: Database) throws -> [RectificationCase] {
        let clause = """
            WHERE fingerprint = (SELECT fingerprint FROM rectification_case WHERE case_id = ?) ORDER BY case_id
            """
        let found = try ids.flatMap { id in
            try db.rows(of: RectificationCase.table, clause, binding: { $0.put(id.rawValue) }) {
                try RectificationCase(from: &$0)
            }
        }
        return Array(Dictionary(found.map { ($0.id, $0) }) { first, _ in first }.values)
    }

    static func all(_ db: Database) throws -> [RectificationCase] {
        try db.rows(of: RectificationCase.table, "ORDER BY case_id") { try RectificationCase(from: &$0) }
    }

    /// Every case with what it is about and everything that happened to it, in the order in which they were opened.
    static func records(_ db: Database) throws -> [CaseRecord] {
        let findings = try db.rows(of: CaseFinding.table, "ORDER BY case_id") { try CaseFinding(from: &$0) }
        let byID = Dictionary(findings.map { ($0.caseID, $0.finding) }) { first, _ in first }
        let steps = try db.rows(of: CaseStep.table, "ORDER BY case_id, number") { try CaseStep(from: &$0) }
        let stepsByID = Dictionary(grouping: steps, by: \.caseID)
        return try all(db).sorted { $0.id.precedes($1.id) }.compactMap { one in
            byID[one.id].map { CaseRecord(one, finding: $0, steps: stepsByID[one.id] ?? []) }
        }
    }
}
