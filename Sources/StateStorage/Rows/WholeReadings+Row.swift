import Supervision

extension WholeReadings {
    init(from row: inout RowReader) {
        self.init(last: row.optionalDate(), previous: row.optionalDate())
    }

    func write(to row: inout RowWriter) {
        row.put(last)
        row.put(previous)
    }
}
