import GRDB
package import Supervision

extension OrderDesk {
    /// Every case with what it is about and everything that happened to it, in the order in which they were opened.
    package func cases() throws(StorageError) -> [CaseRecord] {
        try read { try CaseWriter.records($0) }
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
