package import FoundationEssentials

/// How a sink stands: how far it was told, and why it is told no more.
package struct SinkStatus: Hashable, Sendable, Decodable {
    /// As the configuration names it; `log` is the alert log.
    package var name: String
    /// The sequence number of the last line that it has or has lost.
    package var deliveredThrough: Int
    /// How many lines are in the store that it does not have, those that it has lost left out.
    package var lagLines: Int
    /// How many lines fell out of the outbox before it had them, in all its time.
    package var lostLines: Int
    /// Since when it fails; nil where it works.
    package var failingSince: Date?
    /// Why it fails.
    package var error: String?

    package init(
        name: String,
        deliveredThrough: Int,
        lagLines: Int = 0,
        lostLines: Int = 0,
        failingSince: Date? = nil,
        error: String? = nil
    ) {
        self.name = name
        self.deliveredThrough = deliveredThrough
        self.lagLines = lagLines
        self.lostLines = lostLines
        self.failingSince = failingSince
        self.error = error
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case deliveredThrough = "delivered_through"
        case lagLines = "lag_lines"
        case lostLines = "lost_lines"
        case failingSince = "failing_since"
        case error
    }
}
