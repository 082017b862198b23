import Supervision

extension Flap {
    static let table = Table("flap", key: ["key"], columns: ["count", "first", "last", "is_told"])

    init(from row: inout RowReader) throws {
        self.init(
            key: try row.text(),
            count: try row.int(),
            first: try row.date(),
            last: try row.date(),
            isTold: try row.flag()
        )
    }

    func write(to row: inout RowWriter) {
        row.put(key)
        row.put(count)
        row.put(first)
        row.put(last)
        row.put(isTold)
    }
}
