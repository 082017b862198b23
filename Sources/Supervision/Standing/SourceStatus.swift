package import FoundationEssentials

/// One source in the status: whether it can be read, and since when not.
package struct SourceStatus: Hashable, Sendable, Decodable {
    package var id: Source.ID
    /// The page that is watched.
    package var address: WebAddress
    /// What it is watched for.
    package var kind: SourceKind
    /// The class of a column; nil for other pages.
    package var columnClass: String?
    /// Everyone whose disclosure may stand there.
    package var agencies: [Agency.ID]
    /// What the last attempt came to.
    package var state: SourceStanding
    /// Why the state is not `ok`, as a word for machines.
    package var reason: Reason?
    /// When it was last asked for, whatever came of it.
    package var lastAttempt: Date?
    /// When it was last read, or confirmed unchanged.
    package var lastSuccess: Date?
    /// When its rows were last seen to differ.
    package var lastChange: Date?
    /// When a row was last seen that had not been there.
    package var lastNewItem: Date?
    /// When it is asked for again.
    package var nextCheck: Date
    /// Attempts in a row that came to nothing.
    package var consecutiveFailures: Int
    /// Until when it is asked for in full, because its server gave the same validators with other rows; nil where the
    /// server is believed.
    package var validatorsIgnoredUntil: Date?
    /// How many rows it had when it was last read; nil before that.
    package var items: Int?
    /// Through what its list is read, where only a script draws it; nil for others.
    package var readThrough: ReadThrough?
    /// Whether its checks were slow so many times in a row that they wait in a lane of their own; nil where the status is
    /// of an older version.
    package var isSlow: Bool?
    /// What the last check left for the next; see `CheckLoad`.
    package var left: Int?
    /// Whether what its host says in `robots.txt` is obeyed; nil where the status is of an older version.
    package var robots: RobotsConduct?
    /// How fresh it is; nil where nobody asks.
    package var freshness: Freshness?
    /// Who has read it since it cannot be read here, and what was found; nil where nobody has, or it can be read.
    package var attestation: OrderMark?

    private enum CodingKeys: String, CodingKey {
        case id, kind, agencies, state, reason, items, robots, freshness, attestation
        case isSlow = "slow"
        case left = "left_for_next_check"
        case columnClass = "class"
        case address = "url"
        case lastAttempt = "last_attempt"
        case lastSuccess = "last_success"
        case lastChange = "last_change"
        case lastNewItem = "last_new_item"
        case nextCheck = "next_check"
        case consecutiveFailures = "consecutive_failures"
        case validatorsIgnoredUntil = "validators_ignored_until"
        case readThrough = "read_through"
    }
}
