import FoundationEssentials
import Supervision

extension SourceState {
    /// Everything but the reports, which are rows of their own.
    static let table = Table(
        "source",
        key: ["id"],
        columns: [
            "standing", "reason", "last_attempt", "last_success", "last_change", "last_new_item", "next_check",
            "consecutive_failures", "items", "entity_tag", "last_modified", "digest", "is_whole", "whole_last",
            "whole_previous", "baseline_at", "row_hashes", "doubtful_rows", "reading_key",
            "published_years", "examination", "probes", "title_hashes", "failing_since", "read_through",
        ] + ListRecord.columns
    )

    init(from row: inout RowReader) throws {
        let id = ID(try row.text())
        let standing = try row.value(SourceStanding.init(rawValue:))
        let reason = row.optionalReason()
        let (attempt, success) = (row.optionalDate(), row.optionalDate())
        let (change, newItem) = (row.optionalDate(), row.optionalDate())
        self.init(id: id, nextCheck: try row.date())
        self.standing = standing
        self.reason = reason
        (lastAttempt, lastSuccess, lastChange, lastNewItem) = (attempt, success, change, newItem)
        consecutiveFailures = try row.int()
        items = row.optionalInt()
        validators = PageValidators(from: &row)
        digest = try row.optionalDigest()
        isWhole = try row.flag()
        wholeReadings = WholeReadings(from: &row)
        baselineAt = row.optionalDate()
        rowHashes = try row.words()
        doubtfulRows = try row.list(of: DoubtfulRow.self)
        readingKey = UInt64(bitPattern: Int64(try row.int()))
        publishedYears = try row.publishedYears()
        examination = try row.optionalJSON(Examination.self)
        probes = try row.list(of: ProbeDay.self)
        titleHashes = try row.words()
        failingSince = row.optionalDate()
        readThrough = try row.optionalJSON(ReadThrough.self)
        list = try ListRecord(from: &row)
    }

    func write(to row: inout RowWriter) {
        row.put(id.rawValue)
        row.put(standing.rawValue)
        row.put(reason?.text)
        row.put(lastAttempt)
        row.put(lastSuccess)
        row.put(lastChange)
        row.put(lastNewItem)
        row.put(nextCheck)
        row.put(consecutiveFailures)
        row.put(items)
        validators.write(to: &row)
        row.put(digest?.bytes)
        row.put(isWhole)
        wholeReadings.write(to: &row)
        row.put(baselineAt)
        row.put(WordBytes.bytes(of: rowHashes))
        row.put(list: doubtfulRows)
        row.put(Int(Int64(bitPattern: readingKey)))
        row.put(publishedYears)
        row.put(json: examination)
        row.put(list: probes)
        row.put(titleHashes.isEmpty ? nil : WordBytes.bytes(of: titleHashes))
        row.put(failingSince)
        row.put(json: readThrough)
        ListRecord.write(list, to: &row)
    }
}
