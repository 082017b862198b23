package import FoundationEssentials

/// One line of the alert log: an alert that changed its state, or something that happened once.
package struct AlertLine: Hashable, Sendable, Codable {
    /// Counts up by one for every line that this store has ever issued.
    package var sequence: Int
    /// When it was issued.
    package var time: Date
    /// What happened.
    package var event: AlertEvent
    /// The alert's identity.
    package var fingerprint: String
    /// What it rests on, as it was then.
    package var finding: Finding
    /// When the finding was first seen.
    package var startsAt: Date
    /// Why it is told; nil in lines of releases that did not say.
    package var cause: AlertCause?
    /// What a person has said, where the line tells that; nil in other lines.
    package var order: OrderMark?
    /// Whom it concerns, as they were called when it was issued.
    package var concerned: ConcernedAgencies
    /// Through what the list was read that it rests on, where only a script draws that; nil for others.
    package var readThrough: ReadThrough?
    /// What changed in the document that it is about, in a few words; nil in lines on anything else.
    package var change: LocalizedText?

    package init(
        sequence: Int,
        time: Date,
        event: AlertEvent,
        fingerprint: String,
        finding: Finding,
        startsAt: Date,
        cause: AlertCause? = nil,
        order: OrderMark? = nil,
        concerned: ConcernedAgencies = ConcernedAgencies(),
        readThrough: ReadThrough? = nil,
        change: LocalizedText? = nil
    ) {
        self.sequence = sequence
        self.time = time
        self.event = event
        self.fingerprint = fingerprint
        self.finding = finding
        self.startsAt = startsAt
        self.cause = cause
        self.order = order
        self.concerned = concerned
        self.readThrough = readThrough
        self.change = change
    }
}
