package import FoundationEssentials

/// One alert in the status, with everything that defends it.
package struct AlertStatus: Hashable, Sendable, Decodable {
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
}
