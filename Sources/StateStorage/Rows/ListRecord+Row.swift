import Supervision

extension ListRecord {
    /// Columns of their own and no JSON: ten thousand are read at every start.
    static let columns = [
        "list_dated", "list_undated", "list_without_year", "list_repeated", "list_newest", "list_later", "list_blank",
        "list_usual",
        "list_collapsed_since", "list_moved_to", "list_usual_address", "list_last_read", "list_name", "list_owner",
        "list_replaced_by", "list_distrusted_until", "list_of_duty",
    ]

    /// The record of a row; nil where the list was never read.
    init?(from row: inout RowReader) throws {
        let dated = row.optionalInt()
        self.init()
        datedRows = dated ?? 0
        undatedRows = row.optionalInt() ?? 0
        rowsWithoutYear = row.optionalInt() ?? 0
        repeatedRows = row.optionalInt() ?? 0
        newest = try row.optionalCivilDate()
        laterDates = (row.optionalText() ?? "").split(separator: " ").compactMap { CivilDate(iso: $0) }
        blankSign = row.optionalText()
        usualItems = row.optionalInt()
        collapsedSince = row.optionalDate()
        movedTo = try row.optionalValue(WebAddress.init)
        usualAddress = try row.optionalValue(WebAddress.init)
        lastRead = row.optionalDate()
        (name, owner, replacedBy) = (row.optionalText(), row.optionalText(), row.optionalText())
        distrustedUntil = row.optionalDate()
        isOfDuty = row.optionalInt().map { $0 != 0 }
        if dated == nil { return nil }
    }

    static func write(_ record: ListRecord?, to row: inout RowWriter) {
        row.put(record?.datedRows)
        row.put(record?.undatedRows)
        row.put(record?.rowsWithoutYear)
        row.put(record?.repeatedRows)
        row.put(record?.newest)
        row.put(
            record.flatMap { $0.laterDates.isEmpty ? nil : $0.laterDates.map(\.description).joined(separator: " ") }
        )
        row.put(record?.blankSign)
        row.put(record?.usualItems)
        row.put(record?.collapsedSince)
        row.put(record?.movedTo?.text)
        row.put(record?.usualAddress?.text)
        row.put(record?.lastRead)
        row.put(record?.name)
        row.put(record?.owner)
        row.put(record?.replacedBy)
        row.put(record?.distrustedUntil)
        row.put(record?.isOfDuty.map { $0 ? 1 : 0 })
    }
}
