package import FoundationEssentials

/// How one thing that an agency owes for one year stands.
package struct ObligationStatus: Hashable, Sendable {
    /// The id of the duty, such as `annual-report`.
    package var duty: String
    /// What the duty is called, for pages; it stands in no document.
    package var dutyTitle: LocalizedText?
    /// The year that the document is on, not that of its publication.
    package var reportYear: Int
    /// The last day on which publication is in time; nil where nothing is owed.
    package var due: CivilDate?
    /// How it stands.
    package var state: State
    /// The day of publication that is used; nil where none is known.
    package var published: CivilDate?
    /// What `published` rests on.
    package var publishedBasis: PageDate.Basis?
    /// When the monitor first saw the document.
    package var firstSeen: Date?
    /// Where the document stands.
    package var address: WebAddress?
    /// Whether the state rests on what the monitor itself saw before and after the due date.
    package var isCertain: Bool
    /// Why the state is unknown.
    package var reason: Reason?
    /// What of the report was there and could not be judged; nil in documents of versions that did not say.
    package var notJudged: [UnjudgedPart]?

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
        reason: Reason? = nil,
        notJudged: [UnjudgedPart] = []
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
        self.notJudged = notJudged
    }

    /// How an obligation stands.
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

extension ObligationStatus: Decodable {
    private enum CodingKeys: String, CodingKey {
        case duty, due, state, published, reason
        case reportYear = "report_year"
        case publishedBasis = "published_basis"
        case firstSeen = "first_seen"
        case address = "url"
        case isCertain = "certain"
        case notJudged = "not_judged"
    }
}
