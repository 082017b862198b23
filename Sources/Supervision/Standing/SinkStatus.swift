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
    package var error: LocalizedText?
    /// How many lines its receiver refused even alone, in all its time: they were set aside.
    package var deadLetters: Int
    /// When the oldest line was issued that it does not have yet, for metrics; it stands in no document.
    package var oldestWaiting: Date?

    package init(
        name: String,
        deliveredThrough: Int,
        lagLines: Int = 0,
        lostLines: Int = 0,
        failingSince: Date? = nil,
        error: LocalizedText? = nil,
        deadLetters: Int = 0
    ) {
        self.name = name
        self.deliveredThrough = deliveredThrough
        self.lagLines = lagLines
        self.lostLines = lostLines
        self.failingSince = failingSince
        self.error = error
        self.deadLetters = deadLetters
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case deliveredThrough = "delivered_through"
        case lagLines = "lag_lines"
        case lostLines = "lost_lines"
        case failingSince = "failing_since"
        case error
        case errorMessage = "error_message"
        case deadLetters = "dead_letters"
    }

    /// Reads a document of this release, or of one that knew no dead letters and said all in English.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        deliveredThrough = try container.decode(Int.self, forKey: .deliveredThrough)
        lagLines = try container.decode(Int.self, forKey: .lagLines)
        lostLines = try container.decode(Int.self, forKey: .lostLines)
        failingSince = try container.decodeIfPresent(Date.self, forKey: .failingSince)
        error = try container.decodeText(.error, beside: .errorMessage)
        deadLetters = try container.decodeIfPresent(Int.self, forKey: .deadLetters) ?? 0
    }
}
