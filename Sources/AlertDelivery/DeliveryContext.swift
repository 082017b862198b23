package import FoundationEssentials
package import Supervision

/// What receivers are given beside lines.
package struct DeliveryContext: Sendable {
    /// The sink's name, which documents carry.
    package var sink: String
    /// The language of what people read.
    package var language: Language
    /// The zone in which times are told to people.
    package var civilTime: CivilTime
    /// A line as one JSON object of `disclosure-monitor/alert-line/v1`.
    package var json: @Sendable (AlertLine) -> [UInt8]
    /// The present instant.
    package var now: @Sendable () -> Date
    /// The alerts that fire and that this sink is told of, by the last status; empty where there was none yet.
    package var standing: @Sendable () -> [AlertStatus]

    package init(
        sink: String,
        language: Language,
        civilTime: CivilTime = .china,
        json: @escaping @Sendable (AlertLine) -> [UInt8],
        now: @escaping @Sendable () -> Date,
        standing: @escaping @Sendable () -> [AlertStatus] = { [] }
    ) {
        self.sink = sink
        self.language = language
        self.civilTime = civilTime
        self.json = json
        self.now = now
        self.standing = standing
    }
}
