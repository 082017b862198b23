/// How fresh a column or home page is, and how that is known.
package struct Freshness: Hashable, Sendable, Decodable {
    /// Whether it is fresh, as far as can be told.
    package var state: State
    /// Why it is quiet, or why that cannot be told; nil where it is fresh.
    package var reason: FreshnessReason?
    /// What the last update is read from; nil where none is known.
    package var basis: Basis?
    /// The day of the last update that is known.
    package var lastUpdate: CivilDate?
    /// The last day on which that update is recent enough.
    package var freshThrough: CivilDate?

    package init(
        state: State,
        reason: FreshnessReason? = nil,
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

    /// Whether something new appeared in time.
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

    /// What the last update is read from.
    package enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
        /// The newest date of a row.
        case rowDates = "row-dates"
        /// When a row was first seen; where none was, when the page was first read.
        case observedChange = "observed-change"
        /// The freshest of the pages behind a home page that is only navigation.
        case secondLevel = "second-level"
    }
}
