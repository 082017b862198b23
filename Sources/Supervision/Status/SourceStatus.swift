package import FoundationEssentials

/// One source in the status: whether it can be read, and since when not.
package struct SourceStatus: Hashable, Sendable, Codable {
    package var id: Source.ID
    package var address: WebAddress
    package var kind: SourceKind
    /// The class of a column; nil for other pages.
    package var columnClass: String?
    package var agencies: [Agency.ID]
    package var state: SourceState.Standing
    package var reason: Reason?
    package var lastAttempt: Date?
    package var lastSuccess: Date?
    package var lastChange: Date?
    package var lastNewItem: Date?
    package var nextCheck: Date
    package var consecutiveFailures: Int
    package var items: Int?
    /// How fresh it is; nil where nobody asks.
    package var freshness: Freshness?

    package init(source: Source, state: SourceState, freshness: Freshness? = nil) {
        id = source.id
        address = source.address
        kind = source.kind
        columnClass = source.columnClass
        agencies = source.agencies
        self.state = state.standing
        reason = state.reason
        lastAttempt = state.lastAttempt
        lastSuccess = state.lastSuccess
        lastChange = state.lastChange
        lastNewItem = state.lastNewItem
        nextCheck = state.nextCheck
        consecutiveFailures = state.consecutiveFailures
        items = state.items
        self.freshness = freshness
    }

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

    /// Writes every key, null where there is nothing to say.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(address, forKey: .address)
        try container.encode(kind, forKey: .kind)
        try container.encode(columnClass, forKey: .columnClass)
        try container.encode(agencies, forKey: .agencies)
        try container.encode(state, forKey: .state)
        try container.encode(reason, forKey: .reason)
        try container.encode(lastAttempt, forKey: .lastAttempt)
        try container.encode(lastSuccess, forKey: .lastSuccess)
        try container.encode(lastChange, forKey: .lastChange)
        try container.encode(lastNewItem, forKey: .lastNewItem)
        try container.encode(nextCheck, forKey: .nextCheck)
        try container.encode(consecutiveFailures, forKey: .consecutiveFailures)
        try container.encode(items, forKey: .items)
        try container.encode(freshness, forKey: .freshness)
    }
}
