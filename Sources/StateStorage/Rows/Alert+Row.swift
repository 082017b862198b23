import Supervision

extension Alert {
    static let table = Table(
        "alert",
        key: ["fingerprint"],
        columns: [
            "state", "starts_at", "updated_at", "ends_at", "last_counted_at", "confirmations", "last_announced_at",
            "cause", "is_end_untold",
        ] + Finding.columns
    )

    init(from row: inout RowReader) throws {
        let fingerprint = try row.text()
        let state = try row.value(State.init(rawValue:))
        let (startsAt, updatedAt) = (try row.date(), try row.date())
        let endsAt = row.optionalDate()
        let lastCountedAt = try row.date()
        let confirmations = try row.int()
        let lastAnnouncedAt = row.optionalDate()
        let cause = try row.optionalValue(AlertCause.init)
        let isEndUntold = try row.flag()
        self.init(
            finding: try Finding(from: &row),
            state: state,
            startsAt: startsAt,
            updatedAt: updatedAt,
            endsAt: endsAt,
            confirmations: confirmations,
            lastAnnouncedAt: lastAnnouncedAt,
            cause: cause
        )
        self.fingerprint = fingerprint
        self.lastCountedAt = lastCountedAt
        self.isEndUntold = isEndUntold
    }

    func write(to row: inout RowWriter) {
        row.put(fingerprint)
        row.put(state.rawValue)
        row.put(startsAt)
        row.put(updatedAt)
        row.put(endsAt)
        row.put(lastCountedAt)
        row.put(confirmations)
        row.put(lastAnnouncedAt)
        row.put(cause?.description)
        row.put(isEndUntold)
        finding.write(to: &row)
    }
}
