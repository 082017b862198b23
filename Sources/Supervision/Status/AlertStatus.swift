package import FoundationEssentials

/// One alert in the status, with everything that defends it.
package struct AlertStatus: Hashable, Sendable, Codable {
    package var fingerprint: String
    package var rule: Rule.ID
    package var severity: Severity
    package var state: Alert.State
    package var agency: Agency.ID?
    package var source: Source.ID?
    package var subject: String
    package var startsAt: Date
    package var updatedAt: Date
    package var endsAt: Date?
    package var due: CivilDate?
    package var found: String?
    package var expected: String?
    package var evidence: String?
    package var reason: String?
    package var legalSource: LocalizedText
    package var message: LocalizedText
    package var address: WebAddress?
    /// Why the alert became what it is; nil where it is not known.
    package var cause: AlertCause?

    package init(_ alert: Alert) {
        fingerprint = alert.fingerprint
        rule = alert.finding.rule
        severity = alert.finding.severity
        state = alert.state
        agency = alert.finding.agency
        source = alert.finding.source
        subject = alert.finding.subject
        startsAt = alert.startsAt
        updatedAt = alert.updatedAt
        endsAt = alert.endsAt
        due = alert.finding.due
        found = alert.finding.found
        expected = alert.finding.expected
        evidence = alert.finding.evidence
        reason = alert.finding.reason
        legalSource = alert.finding.legalSource
        message = alert.finding.message
        address = alert.finding.address
        cause = alert.cause
    }

    private enum CodingKeys: String, CodingKey {
        case fingerprint, rule, severity, state, agency, source, subject, due, found, expected, evidence, reason,
            message, cause
        case causeCount = "cause_count"
        case causeNeeded = "cause_of"
        case causeBefore = "cause_before"
        case startsAt = "starts_at"
        case updatedAt = "updated_at"
        case endsAt = "ends_at"
        case legalSource = "legal_source"
        case address = "url"
    }

    /// Writes every key, null where there is nothing to say.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(fingerprint, forKey: .fingerprint)
        try container.encode(rule, forKey: .rule)
        try container.encode(severity, forKey: .severity)
        try container.encode(state, forKey: .state)
        try container.encode(agency, forKey: .agency)
        try container.encode(source, forKey: .source)
        try container.encode(subject, forKey: .subject)
        try container.encode(startsAt, forKey: .startsAt)
        try container.encode(updatedAt, forKey: .updatedAt)
        try container.encode(endsAt, forKey: .endsAt)
        try container.encode(due, forKey: .due)
        try container.encode(found, forKey: .found)
        try container.encode(expected, forKey: .expected)
        try container.encode(evidence, forKey: .evidence)
        try container.encode(reason, forKey: .reason)
        try container.encode(legalSource, forKey: .legalSource)
        try container.encode(message, forKey: .message)
        try container.encode(address, forKey: .address)
        try container.encode(cause?.kind, forKey: .cause)
        try container.encode(cause?.readings?.count, forKey: .causeCount)
        try container.encode(cause?.readings?.needed, forKey: .causeNeeded)
        try container.encode(cause?.before, forKey: .causeBefore)
    }

    /// Reads a document of this release, or of one that did not say the cause.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        fingerprint = try container.decode(String.self, forKey: .fingerprint)
        rule = try container.decode(Rule.ID.self, forKey: .rule)
        severity = try container.decode(Severity.self, forKey: .severity)
        state = try container.decode(Alert.State.self, forKey: .state)
        agency = try container.decodeIfPresent(Agency.ID.self, forKey: .agency)
        source = try container.decodeIfPresent(Source.ID.self, forKey: .source)
        subject = try container.decode(String.self, forKey: .subject)
        startsAt = try container.decode(Date.self, forKey: .startsAt)
        updatedAt = try container.decode(Date.self, forKey: .updatedAt)
        endsAt = try container.decodeIfPresent(Date.self, forKey: .endsAt)
        due = try container.decodeIfPresent(CivilDate.self, forKey: .due)
        found = try container.decodeIfPresent(String.self, forKey: .found)
        expected = try container.decodeIfPresent(String.self, forKey: .expected)
        evidence = try container.decodeIfPresent(String.self, forKey: .evidence)
        reason = try container.decodeIfPresent(String.self, forKey: .reason)
        legalSource = try container.decode(LocalizedText.self, forKey: .legalSource)
        message = try container.decode(LocalizedText.self, forKey: .message)
        address = try container.decodeIfPresent(WebAddress.self, forKey: .address)
        cause = try Self.cause(in: container)
    }

    private static func cause(in container: KeyedDecodingContainer<CodingKeys>) throws -> AlertCause? {
        guard let kind = try container.decodeIfPresent(AlertCause.Kind.self, forKey: .cause) else { return nil }
        return AlertCause(
            kind,
            count: try container.decodeIfPresent(Int.self, forKey: .causeCount),
            needed: try container.decodeIfPresent(Int.self, forKey: .causeNeeded),
            before: try container.decodeIfPresent(String.self, forKey: .causeBefore)
        )
    }
}
