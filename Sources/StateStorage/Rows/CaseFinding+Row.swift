import Supervision

/// What a case is about, as it was last said: a row of its own, because the monitor needs it no more.
struct CaseFinding {
    let caseID: RectificationCase.ID
    let finding: Finding

    static let table = Table("case_finding", key: ["case_id"], columns: Finding.columns)

    init(_ caseID: RectificationCase.ID, _ finding: Finding) {
        self.caseID = caseID
        self.finding = finding
    }

    init(from row: inout RowReader) throws {
        caseID = RectificationCase.ID(try row.text())
        finding = try Finding(from: &row)
    }

    func write(to row: inout RowWriter) {
        row.put(caseID.rawValue)
        finding.write(to: &row)
    }
}
