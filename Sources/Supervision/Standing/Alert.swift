package import FoundationEssentials

/// The standing of a finding over time.
package struct Alert: Hashable, Sendable, Codable {
    /// Identity: rule, agency or source, and subject; the same over restarts.
    package var fingerprint: String
    /// Where it stands in its life.
    package var state: State
    /// The finding as it was last seen.
    package var finding: Finding
    /// When the finding was first seen.
    package var startsAt: Date
    /// When the finding was last seen, or seen to be gone.
    package var updatedAt: Date
    /// When it was over; nil while it is not.
    package var endsAt: Date?
    /// The instant of the last evaluation that counted, so that one reading is never counted twice.
    package var lastCountedAt: Date
    /// How many evaluations in a row have seen the finding (while pending) or missed it (while firing).
    package var confirmations: Int
    /// When someone was last told.
    package var lastAnnouncedAt: Date?
    /// Why it became what it is; nil in stores of releases that did not remember it.
    package var cause: AlertCause?
    /// Whether it is over and people, who were told that it stands, were not told so, because a silence holds.
    package var isEndUntold = false

    package init(
        finding: Finding,
        state: State,
        startsAt: Date,
        updatedAt: Date,
        endsAt: Date? = nil,
        confirmations: Int,
        lastAnnouncedAt: Date? = nil,
        cause: AlertCause? = nil
    ) {
        fingerprint = finding.fingerprint
        self.state = state
        self.finding = finding
        self.startsAt = startsAt
        self.updatedAt = updatedAt
        self.endsAt = endsAt
        lastCountedAt = updatedAt
        self.confirmations = confirmations
        self.lastAnnouncedAt = lastAnnouncedAt
        self.cause = cause
    }

    /// The life of an alert.
    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// Seen, not yet often enough to tell anyone.
        case pending
        case firing
        case resolved
        /// It stands and is not told: somebody has silenced it, or called it wrong.
        case silenced
        /// It cannot be checked at present, because its source cannot be read; the source's own alert stands for it.
        case inhibited

        /// Whether the finding was confirmed and is not over, told or not.
        package var stands: Bool { [.firing, .silenced, .inhibited].contains(self) }
    }
}
