import Supervision

extension PageValidators {
    init(from row: inout RowReader) {
        self.init(entityTag: row.optionalText(), lastModified: row.optionalText())
    }

    func write(to row: inout RowWriter) {
        row.put(entityTag)
        row.put(lastModified)
    }
}
