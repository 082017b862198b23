/// How fresh a column or home page is, and how that is known.
package struct Freshness: Hashable, Sendable, Codable {
    package var state: State
    /// Why it is quiet, or why that cannot be told; nil where it is fresh.
    package var reason: Reason?
    /// What the last update is read from; nil where none is known.
    package var basis: Basis?
    /// The day of the last update that is known.
    package var lastUpdate: CivilDate?
    /// The last day on which that update is recent enough.
    package var freshThrough: CivilDate?

    package init(
        state: State,
        reason: Reason? = nil,
        basis: Basis? = nil,
        lastUpdate: CivilDate? = nil,
        freshThrough: CivilDate? = nil
    ) {
        self.state = state
        self.reason = reason
        self.basis = basis
        self.lastUpdate = lastUpdate
        self.freshThrough = freshThrough
    }

    private enum CodingKeys: String, CodingKey {
        case state, reason, basis
        case lastUpdate = "last_update"
        case freshThrough = "fresh_through"
    }

    /// Writes every key, null where there is nothing to say.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(state, forKey: .state)
        try container.encode(reason, forKey: .reason)
        try container.encode(basis, forKey: .basis)
        try container.encode(lastUpdate, forKey: .lastUpdate)
        try container.encode(freshThrough, forKey: .freshThrough)
    }

    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// Something new appeared within the period of its class.
        case fresh
        /// Nothing new appeared within the period.
        case quiet
        /// The page says that it holds nothing.
        case blank
        /// It cannot be seen whether something new appeared.
        case unknown
        /// Nothing has to appear here.
        case exempt
    }

    package enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        /// The rows can be read, and none is new.
        case noNewRows = "no-new-rows"
        /// The rows bear no dates, and none was seen to appear.
        case rowsWithoutDates = "rows-without-dates"
        /// The page cannot be reached, or no list could be read on it.
        case sourceUnreadable = "source-unreadable"
        /// The server refuses this monitor.
        case sourceBlocked = "source-blocked"
        /// Most of the rows are gone.
        case listCollapsed = "list-collapsed"
        /// The address leads to another column or host.
        case moved

        /// The same among all reasons.
        package var word: Supervision.Reason {
            switch self {
            case .noNewRows: .word(.noNewRows)
            case .rowsWithoutDates: .word(.rowsWithoutDates)
            case .sourceUnreadable: .word(.sourceUnreadable)
            case .sourceBlocked: .word(.sourceBlocked)
            case .listCollapsed: .word(.listCollapsed)
            case .moved: .word(.moved)
            }
        }
    }

    package enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
        /// The newest date of a row.
        case rowDates = "row-dates"
        /// When a row was first seen; where none was, when the page was first read.
        case observedChange = "observed-change"
        /// The freshest of the pages behind a home page that is only navigation.
        case secondLevel = "second-level"
    }
}
