import Supervision

extension Finding {
    /// The columns that a finding has in every table that holds one.
    static let columns = [
        "rule", "severity", "subject", "found", "expected", "evidence", "legal_source_zh", "legal_source_en",
        "message_zh", "message_en", "agency", "finding_source", "due", "address",
        "is_established", "stage", "reason", "agencies",
    ]

    init(from row: inout RowReader) throws {
        self.init(
            rule: Rule.ID(try row.sharedText()),
            severity: try row.value(Severity.init(rawValue:)),
            subject: try row.sharedText(),
            found: row.optionalSharedText(),
            expected: row.optionalSharedText(),
            evidence: row.optionalText(),
            legalSource: LocalizedText(chinese: try row.sharedText(), english: try row.sharedText()),
            message: LocalizedText(chinese: try row.text(), english: try row.text()),
            agency: row.optionalSharedText().map(Agency.ID.init(rawValue:)),
            source: row.optionalSharedText().map(Source.ID.init(rawValue:)),
            due: try row.optionalCivilDate(),
            address: try row.optionalValue(WebAddress.init),
            isEstablished: try row.flag(),
            stage: row.optionalText()
        )
        reason = row.optionalReason()
        agencies = row.optionalSharedText().map { $0.split(separator: " ").map { Agency.ID(rawValue: String($0)) } }
    }

    func write(to row: inout RowWriter) {
        row.put(rule.rawValue)
        row.put(severity.rawValue)
        row.put(subject)
        row.put(found)
        row.put(expected)
        row.put(evidence)
        row.put(legalSource.chinese)
        row.put(legalSource.english)
        row.put(message.chinese)
        row.put(message.english)
        row.put(agency?.rawValue)
        row.put(source?.rawValue)
        row.put(due)
        row.put(address?.text)
        row.put(isEstablished)
        row.put(stage)
        row.put(reason?.text)
        row.put(agencies.map { $0.map(\.rawValue).joined(separator: " ") })
    }
}
