import FoundationEssentials
import Supervision

extension CaseStep {
    static let table = Table(
        "case_step",
        key: ["case_id", "number"],
        columns: ["time", "step_kind", "case_state", "case_due", "responsible", "author", "note", "person_order"]
    )

    init(from row: inout RowReader) throws {
        self.init(
            caseID: RectificationCase.ID(try row.text()),
            number: try row.int(),
            time: try row.date(),
            kind: try row.value(Kind.init(rawValue:)),
            state: try row.value(CaseState.init(rawValue:)),
            due: try row.civilDate(),
            responsible: row.optionalText(),
            author: row.optionalText(),
            note: try row.text(),
            order: row.optionalInt()
        )
    }

    func write(to row: inout RowWriter) {
        row.put(caseID.rawValue)
        row.put(number)
        row.put(time)
        row.put(kind.rawValue)
        row.put(state.rawValue)
        row.put(due)
        row.put(responsible)
        row.put(author)
        row.put(note)
        row.put(order)
    }
}
