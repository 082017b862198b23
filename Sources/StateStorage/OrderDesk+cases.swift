import GRDB
package import Supervision

extension OrderDesk {
    /// Every case with what it is about and everything that happened to it, in the order in which they were opened.
    package func cases() throws(StorageError) -> [CaseRecord] {
        try read { db in
            let findings = try db.rows(of: CaseFinding.table, "ORDER BY case_id") { try CaseFinding(from: &$0) }
            let byID = Dictionary(findings.map { ($0.caseID, $0.finding) }) { first, _ in first }
            let steps = try db.rows(of: CaseStep.table, "ORDER BY case_id, number") { try CaseStep(from: &$0) }
            let stepsByID = Dictionary(grouping: steps, by: \.caseID)
            return try CaseWriter.all(db).sorted { $0.id.precedes($1.id) }.compactMap { one in
                byID[one.id].map { CaseRecord(one, finding: $0, steps: stepsByID[one.id] ?? []) }
            }
        }
    }

    /// The case of that id with everything that happened to it; nil where there is none.
    package func caseRecord(_ id: RectificationCase.ID) throws(StorageError) -> CaseRecord? {
        try read { db in
            let clause = "WHERE case_id = ?"
            let bind = { (row: inout RowWriter) in row.put(id.rawValue) }
            let one = try db.rows(of: RectificationCase.table, clause, binding: bind) {
                try RectificationCase(from: &$0)
            }
            let finding = try db.rows(of: CaseFinding.table, clause, binding: bind) { try CaseFinding(from: &$0) }
            guard let one = one.first, let finding = finding.first?.finding else { return nil }
            let steps = try db.rows(of: CaseStep.table, clause + " ORDER BY number", binding: bind) {
                try CaseStep(from: &$0)
            }
            return CaseRecord(one, finding: finding, steps: steps)
        }
    }
}
