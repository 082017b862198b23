import FoundationEssentials

extension AlertStatus: Decodable {
    fileprivate enum CodingKeys: String, CodingKey {
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
        var alert = Alert(
            finding: try Finding(from: container),
            state: try container.decode(Alert.State.self, forKey: .state),
            startsAt: try container.decode(Date.self, forKey: .startsAt),
            updatedAt: try container.decode(Date.self, forKey: .updatedAt),
            endsAt: try container.decodeIfPresent(Date.self, forKey: .endsAt),
            confirmations: 0,
            cause: try Self.cause(in: container)
        )
        alert.fingerprint = try container.decode(String.self, forKey: .fingerprint)
        self.init(alert, order: try container.decodeIfPresent(OrderMark.self, forKey: .order))
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

extension Finding {
    /// The finding that a status shows.
    fileprivate init(from container: KeyedDecodingContainer<AlertStatus.CodingKeys>) throws {
        self.init(
            rule: try container.decode(Rule.ID.self, forKey: .rule),
            severity: try container.decode(Severity.self, forKey: .severity),
            subject: try container.decode(String.self, forKey: .subject),
            found: try container.decodeIfPresent(String.self, forKey: .found),
            expected: try container.decodeIfPresent(String.self, forKey: .expected),
            evidence: try container.decodeIfPresent(String.self, forKey: .evidence),
            legalSource: try container.decode(LocalizedText.self, forKey: .legalSource),
            message: try container.decode(LocalizedText.self, forKey: .message),
            agency: try container.decodeIfPresent(Agency.ID.self, forKey: .agency),
            source: try container.decodeIfPresent(Source.ID.self, forKey: .source),
            due: try container.decodeIfPresent(CivilDate.self, forKey: .due),
            address: try container.decodeIfPresent(WebAddress.self, forKey: .address),
            reason: try container.decodeIfPresent(Reason.self, forKey: .reason)
        )
        let agencies = try container.decodeIfPresent([Agency.ID].self, forKey: .agencies) ?? []
        if agency == nil, !agencies.isEmpty { self.agencies = agencies }
    }
}
