import Supervision

extension SinkMark {
    static let table = Table("sink", key: ["name"], columns: ["kind", "delivered_through", "lost"])

    init(from row: inout RowReader) throws {
        self.init(
            name: try row.text(),
            kind: try row.text(),
            deliveredThrough: try row.int(),
            lost: try row.int()
        )
    }

    func write(to row: inout RowWriter) {
        row.put(name)
        row.put(kind)
        row.put(deliveredThrough)
        row.put(lost)
    }
}
