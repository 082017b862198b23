/// What earlier readings of a list tell about a row of this one: whether it stood there before.
struct ListPast {
    /// The readings of the whole list that can show that a report was not there.
    let wholeReadings: WholeReadings
    /// Nothing can be said about earlier times: it is the first reading, or the first one of the whole list.
    let isUnknown: Bool
    private let rows: Set<UInt64>

    init(of previous: SourceState, before list: ListReading) {
        wholeReadings = previous.wholeReadings
        isUnknown = previous.baselineAt == nil || (list.isWhole && previous.wholeReadings.last == nil)
        rows = Set(previous.rowHashes)
    }

    /// Whether the row stood there at the last reading, when it was given to nobody: a new name is no new report.
    func hadRow(_ row: ListRow) -> Bool {
        rows.contains(row.hash)
    }
}
