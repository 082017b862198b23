import Supervision

extension ArticleState {
    /// NULL throughout where the article was never fetched.
    static let columns = [
        "entity_tag", "last_modified", "digest", "last_read", "content_hash", "unconfirmed_content_hash",
        "published_date", "published_kind", "published_basis", "published_evidence", "times_gone", "unreadable_reason",
        "record",
    ]

    init(from row: inout RowReader) throws {
        self.init()
        validators = PageValidators(from: &row)
        digest = try row.optionalDigest()
        lastRead = row.optionalDate()
        contentHash = row.optionalHash()
        unconfirmedContentHash = row.optionalHash()
        published = try PageDate.optional(from: &row)
        timesGone = try row.int()
        unreadableReason = row.optionalReason()
        record = try row.optionalJSON(ReportRecord.self)
    }

    func write(to row: inout RowWriter) {
        validators.write(to: &row)
        row.put(digest?.bytes)
        row.put(lastRead)
        row.put(contentHash)
        row.put(unconfirmedContentHash)
        row.put(published?.date)
        row.put(published?.kind.rawValue)
        row.put(published?.basis.rawValue)
        row.put(published?.evidence)
        row.put(timesGone)
        row.put(unreadableReason?.text)
        row.put(json: record)
    }
}

extension PageDate {
    /// The date of four columns; nil where they hold none.
    static func optional(from row: inout RowReader) throws -> PageDate? {
        let date = try row.optionalCivilDate()
        let kind = try row.optionalValue(Kind.init(rawValue:))
        let basis = try row.optionalValue(Basis.init(rawValue:))
        let evidence = row.optionalText()
        guard let date, let kind, let basis, let evidence else { return nil }
        return PageDate(date: date, kind: kind, basis: basis, evidence: evidence)
    }
}
