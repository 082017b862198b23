import Supervision

extension AlertLine {
    /// The newest lines: the outbox of every sink, beyond its mark, and the history behind it.
    static let table = Table(
        "line",
        key: ["sequence"],
        columns: [
            "time", "event", "fingerprint", "starts_at", "cause", "person_order", "agency_name", "jurisdiction",
            "read_through", "change",
        ] + Finding.columns
    )

    init(from row: inout RowReader) throws {
        let sequence = try row.int()
        let time = try row.date()
        let event = try row.value(AlertEvent.init(rawValue:))
        let fingerprint = try row.text()
        let startsAt = try row.date()
        let cause = try row.optionalValue(AlertCause.init)
        let order = try row.optionalJSON(OrderMark.self)
        let name = row.optionalText()
        let jurisdiction = row.optionalText().map(Jurisdiction.init(rawValue:))
        let readThrough = try row.optionalJSON(ReadThrough.self)
        let change = try row.optionalJSON(LocalizedText.self)
        self.init(
            sequence: sequence,
            time: time,
            event: event,
            fingerprint: fingerprint,
            finding: try Finding(from: &row),
            startsAt: startsAt,
            cause: cause,
            order: order,
            concerned: ConcernedAgencies(name: name, jurisdiction: jurisdiction),
            readThrough: readThrough,
            change: change
        )
    }

    func write(to row: inout RowWriter) {
        row.put(sequence)
        row.put(time)
        row.put(event.rawValue)
        row.put(fingerprint)
        row.put(startsAt)
        row.put(cause?.description)
        row.put(json: order)
        row.put(concerned.name)
        row.put(concerned.jurisdiction?.rawValue)
        row.put(json: readThrough)
        row.put(json: change)
        finding.write(to: &row)
    }
}
