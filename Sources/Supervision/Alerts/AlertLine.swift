package import FoundationEssentials

/// One line of the alert log: an alert that changed its state, or something that happened once.
package struct AlertLine: Hashable, Sendable, Codable {
    /// Counts up by one for every line that this store has ever issued.
    package var sequence: Int
    package var time: Date
    package var event: AlertEvent
    package var fingerprint: String
    package var finding: Finding
    package var startsAt: Date
    /// Why it is told; nil in lines of releases that did not say.
    package var cause: AlertCause?

    package init(
        sequence: Int,
        time: Date,
        event: AlertEvent,
        fingerprint: String,
        finding: Finding,
        startsAt: Date,
        cause: AlertCause? = nil
    ) {
        self.sequence = sequence
        self.time = time
        self.event = event
        self.fingerprint = fingerprint
        self.finding = finding
        self.startsAt = startsAt
        self.cause = cause
    }
}
