import Supervision

extension PersonOrder {
    static let table = Table(
        "person_order",
        key: ["id"],
        columns: [
            "given_at", "author", "kind", "target", "matchers", "note", "until", "lasting", "taken_at", "outcome",
            "ended_at", "affected", "rule", "severity", "evidence", "changes",
        ]
    )

    init(from row: inout RowReader) throws {
        let id = try row.int()
        let (givenAt, author) = (try row.date(), try row.text())
        let kind = try row.value(Kind.init(rawValue:))
        let (target, matchers) = (row.optionalText(), try row.optionalJSON(SilenceMatchers.self))
        self.init(
            id: id,
            kind,
            target: target,
            matchers: matchers,
            by: author,
            note: try row.text(),
            givenAt: givenAt,
            until: row.optionalDate(),
            lasting: row.optionalInt().map(Double.init)
        )
        takenAt = row.optionalDate()
        outcome = try row.optionalValue(Outcome.init(rawValue:))
        endedAt = row.optionalDate()
        affected = row.optionalInt()
        rule = row.optionalText().map(Rule.ID.init(rawValue:))
        severity = try row.optionalValue(Severity.init(rawValue:))
        evidence = row.optionalInt().map { UInt64(bitPattern: Int64($0)) }
        changes = try row.optionalJSON([CaseChange].self)
    }

    func write(to row: inout RowWriter) {
        row.put(id)
        writeTelling(to: &row)
    }

    /// Everything but the number, which the store gives.
    func writeTelling(to row: inout RowWriter) {
        row.put(givenAt)
        row.put(author)
        row.put(kind.rawValue)
        row.put(target)
        row.put(json: matchers)
        row.put(note)
        row.put(until)
        row.put(lasting.map { Int($0) })
        row.put(takenAt)
        row.put(outcome?.rawValue)
        row.put(endedAt)
        row.put(affected)
        row.put(rule?.rawValue)
        row.put(severity?.rawValue)
        row.put(evidence.map { Int(Int64(bitPattern: $0)) })
        row.put(json: changes)
    }
}
