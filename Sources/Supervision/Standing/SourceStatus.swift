package import FoundationEssentials

/// One source in the status: whether it can be read, and since when not.
package struct SourceStatus: Hashable, Sendable, Decodable {
    package var id: Source.ID
    package var address: WebAddress
    package var kind: SourceKind
    /// The class of a column; nil for other pages.
    package var columnClass: String?
    package var agencies: [Agency.ID]
    package var state: SourceStanding
    package var reason: String?
    package var lastAttempt: Date?
    package var lastSuccess: Date?
    package var lastChange: Date?
    package var lastNewItem: Date?
    package var nextCheck: Date
    package var consecutiveFailures: Int
    package var items: Int?
    /// How fresh it is; nil where nobody asks.
    package var freshness: Freshness?

    private enum CodingKeys: String, CodingKey {
        case id, kind, agencies, state, reason, items, freshness
        case columnClass = "class"
        case address = "url"
        case lastAttempt = "last_attempt"
        case lastSuccess = "last_success"
        case lastChange = "last_change"
        case lastNewItem = "last_new_item"
        case nextCheck = "next_check"
        case consecutiveFailures = "consecutive_failures"
    }
}
