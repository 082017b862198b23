package import FoundationEssentials

/// How a sink stands: how far it was told, and why it is told no more.
package struct SinkStatus: Hashable, Sendable, Codable {
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

    /// Writes every key, null where there is nothing to say.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(deliveredThrough, forKey: .deliveredThrough)
        try container.encode(lagLines, forKey: .lagLines)
        try container.encode(lostLines, forKey: .lostLines)
        try container.encode(failingSince, forKey: .failingSince)
        try container.encode(error, forKey: .error)
    }
}
