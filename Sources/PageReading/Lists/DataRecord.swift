import Supervision

/// One row of a list that is written as data: a record of JSON, an item of a feed.
struct DataRecord: Equatable, Sendable {
    /// Its text as it is written; data hold the titles of pages with their markup.
    var title = ""
    /// Empty where the record names none.
    var address = ""
    var date: CivilDate?

    /// The title as a reader would see it on a page.
    var shownTitle: TextLine {
        let plain = PlainMarkup.line(Array(title.utf8).span).string
        return VisibleTitle.trimmed(Array(ScriptEscape.decoded(EntityResidue.decoded(plain)).utf8).span)
    }

    /// The record with the date in brackets that ends or begins its title, where it has none of its own.
    var datedByTitle: DataRecord {
        guard date == nil else { return self }
        let title = shownTitle.bytes
        var record = self
        record.date = RowDate.read(title.span, ink: TextInk(title.span), inLink: true)??.date
        return record
    }
}
