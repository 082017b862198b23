package import FoundationEssentials

/// How one thing that an agency owes for one year stands.
package struct ObligationStatus: Hashable, Sendable {
    package var duty: String
    /// What the duty is called, for pages; it stands in no document.
    package var dutyTitle: LocalizedText?
    package var reportYear: Int
    package var due: CivilDate?
    package var state: State
    package var published: CivilDate?
    package var publishedBasis: PageDate.Basis?
    package var firstSeen: Date?
    package var address: WebAddress?
    /// Whether the state rests on what the monitor itself saw before and after the due date.
    package var isCertain: Bool
    /// Why the state is unknown.
    package var reason: Reason?

    package init(
        duty: String,
        reportYear: Int,
        due: CivilDate?,
        state: State,
        published: CivilDate? = nil,
        publishedBasis: PageDate.Basis? = nil,
        firstSeen: Date? = nil,
        address: WebAddress? = nil,
        isCertain: Bool = false,
        reason: Reason? = nil
    ) {
        self.duty = duty
        self.reportYear = reportYear
        self.due = due
        self.state = state
        self.published = published
        self.publishedBasis = publishedBasis
        self.firstSeen = firstSeen
        self.address = address
        self.isCertain = isCertain
        self.reason = reason
    }

    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// Not there, and the due date is not near.
        case notDue = "not_due"
        /// Not there, and the due date is near.
        case dueSoon = "due_soon"
        /// Published in time.
        case met
        /// Published after the due date.
        case late
        /// Not there after the due date: the whole list was read twice without it.
        case missing
        /// What is there could not be read.
        case unknown
        /// Nothing is owed.
        case notApplicable = "not_applicable"
    }
}

extension ObligationStatus: Codable {
    private enum CodingKeys: String, CodingKey {
        case duty, due, state, published, reason
        case reportYear = "report_year"
        case publishedBasis = "published_basis"
        case firstSeen = "first_seen"
        case address = "url"
        case isCertain = "certain"
    }

    /// Writes every key, null where there is nothing to say: a reader never has to ask whether a key exists.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(duty, forKey: .duty)
        try container.encode(reportYear, forKey: .reportYear)
        try container.encode(due, forKey: .due)
        try container.encode(state, forKey: .state)
        try container.encode(published, forKey: .published)
        try container.encode(publishedBasis, forKey: .publishedBasis)
        try container.encode(firstSeen, forKey: .firstSeen)
        try container.encode(address, forKey: .address)
        try container.encode(isCertain, forKey: .isCertain)
        try container.encode(reason, forKey: .reason)
    }
}
