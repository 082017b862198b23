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
    package var reason: Reason?
    package var legalSource: LocalizedText
    package var message: LocalizedText
    package var address: WebAddress?

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
    }

    private enum CodingKeys: String, CodingKey {
        case fingerprint, rule, severity, state, agency, source, subject, due, found, expected, evidence, reason,
            message
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
    }
}
