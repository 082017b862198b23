package import FoundationEssentials

/// One alert in the status, with everything that defends it.
package struct AlertStatus: Hashable, Sendable, Decodable {
    /// Identity: the same for one alert over restarts and readings.
    package var fingerprint: String
    /// The rule that does not hold.
    package var rule: Rule.ID
    /// How grave it is, by the pack and the territory.
    package var severity: Severity
    /// Where the alert stands in its life.
    package var state: Alert.State
    /// Whose fault it would be; nil where it is about a page.
    package var agency: Agency.ID?
    /// The page that it is about; nil where it is about a document.
    package var source: Source.ID?
    /// Everyone whom it concerns: the agency, or those who publish on the page.
    package var agencies: [Agency.ID]
    /// What it is about, such as `annual-report/2025` or the id of a source.
    package var subject: String
    /// When the finding was first seen.
    package var startsAt: Date
    /// When it was last seen, or seen to be gone.
    package var updatedAt: Date
    /// When it was over; nil while it is not.
    package var endsAt: Date?
    /// The legal date that was missed or is near; nil where no date is meant.
    package var due: CivilDate?
    /// What stands there; nil where nothing does.
    package var found: String?
    /// What should stand there.
    package var expected: String?
    /// The text that it rests on.
    package var evidence: String?
    /// Why it is so, as a word for machines.
    package var reason: Reason?
    /// What the rule rests on, as it is cited.
    package var legalSource: LocalizedText
    /// What is said to people.
    package var message: LocalizedText
    /// The page to look at.
    package var address: WebAddress?
    /// Why the alert became what it is; nil where it is not known.
    package var cause: AlertCause?
    /// What a person has said of it that holds: who silenced it and until when, who attends to it, who calls it wrong.
    package var order: OrderMark?
    /// Through what the list was read that it rests on, where only a script draws that; nil for others.
    package var readThrough: ReadThrough?
    /// The fingerprint of the alert that stands for it and others of its cause; nil where it is told by itself.
    package var toldBy: String?
    /// The rectification case that says what is done about it; nil where there is none.
    package var caseID: RectificationCase.ID?

    package init(_ alert: Alert, order: OrderMark? = nil) {
        self.order = order
        fingerprint = alert.fingerprint
        rule = alert.finding.rule
        severity = alert.finding.severity
        state = alert.state
        agency = alert.finding.agency
        source = alert.finding.source
        agencies = alert.finding.concerned
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
        case fingerprint, rule, severity, state, agency, source, agencies, subject, due, found, expected, evidence,
            reason,
            message, cause, order
        case causeCount = "cause_count"
        case causeNeeded = "cause_of"
        case causeBefore = "cause_before"
        case toldBy = "told_by"
        case caseID = "case"
        case readThrough = "read_through"
        case startsAt = "starts_at"
        case updatedAt = "updated_at"
        case endsAt = "ends_at"
        case legalSource = "legal_source"
        case address = "url"
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
        agencies = try container.decodeIfPresent([Agency.ID].self, forKey: .agencies) ?? [agency].compactMap(\.self)
        subject = try container.decode(String.self, forKey: .subject)
        startsAt = try container.decode(Date.self, forKey: .startsAt)
        updatedAt = try container.decode(Date.self, forKey: .updatedAt)
        endsAt = try container.decodeIfPresent(Date.self, forKey: .endsAt)
        due = try container.decodeIfPresent(CivilDate.self, forKey: .due)
        found = try container.decodeIfPresent(String.self, forKey: .found)
        expected = try container.decodeIfPresent(String.self, forKey: .expected)
        evidence = try container.decodeIfPresent(String.self, forKey: .evidence)
        reason = try container.decodeIfPresent(Reason.self, forKey: .reason)
        legalSource = try container.decode(LocalizedText.self, forKey: .legalSource)
        message = try container.decode(LocalizedText.self, forKey: .message)
        address = try container.decodeIfPresent(WebAddress.self, forKey: .address)
        cause = try Self.cause(in: container)
        order = try container.decodeIfPresent(OrderMark.self, forKey: .order)
        readThrough = try container.decodeIfPresent(ReadThrough.self, forKey: .readThrough)
        toldBy = try container.decodeIfPresent(String.self, forKey: .toldBy)
        caseID = try container.decodeIfPresent(RectificationCase.ID.self, forKey: .caseID)
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
