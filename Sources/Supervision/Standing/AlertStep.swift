package import FoundationEssentials

/// One step in the life of an alert, as the store keeps it: what changed, why, and which line told it.
package struct AlertStep: Equatable, Sendable {
    /// The alert's identity.
    package var fingerprint: String
    /// When it happened.
    package var time: Date
    /// The state that the step led to; nil where the alert was not kept any longer.
    package var state: Alert.State?
    /// What was told; nil where nobody had to hear of it.
    package var event: AlertEvent?
    /// The sequence number of the line that told it.
    package var sequence: Int?
    /// Why it happened.
    package var cause: AlertCause
    /// How grave the finding was then.
    package var severity: Severity
    /// What was found, cut to `foundLimit` bytes.
    package var found: String?
    /// When the pages were read that counted, the one read longest ago and the latest; nil where none counted.
    package var readings: ClosedRange<Date>?
    /// The rule that did not hold.
    package var rule: Rule.ID
    /// What the alert is about, such as `annual-report/2025` or the id of a source.
    package var subject: String
    /// Whose it is; nil where it is about a page of several.
    package var agency: Agency.ID?
    /// The page that it is about; nil where several pages were looked at.
    package var source: Source.ID?
    /// The number of the order of a person that made it so; nil where nobody did.
    package var order: Int?

    /// A step is kept by the thousand: the alert and its lines have the whole text.
    package static let foundLimit = 512

    /// Nil where the transition is none that anybody would ask about: nothing but the time of a reading moved.
    package init?(_ transition: AlertTransition, at now: Date, sequence: Int? = nil) {
        guard let cause = transition.cause else { return nil }
        let alert = transition.alert
        fingerprint = alert.fingerprint
        time = now
        state = transition.isForgotten ? nil : alert.state
        event = transition.event
        self.sequence = sequence
        self.cause = cause
        severity = alert.finding.severity
        found = alert.finding.found.map { FieldText.bounded($0, limit: Self.foundLimit) }
        readings = transition.readings
        rule = alert.finding.rule
        subject = alert.finding.subject
        agency = alert.finding.agency
        source = alert.finding.source
        order = transition.order?.id
    }

    package init(
        fingerprint: String,
        time: Date,
        state: Alert.State?,
        event: AlertEvent?,
        sequence: Int?,
        cause: AlertCause,
        severity: Severity,
        found: String?,
        readings: ClosedRange<Date>?,
        rule: Rule.ID,
        subject: String,
        agency: Agency.ID?,
        source: Source.ID?,
        order: Int? = nil
    ) {
        self.fingerprint = fingerprint
        self.time = time
        self.state = state
        self.event = event
        self.sequence = sequence
        self.cause = cause
        self.severity = severity
        self.found = found
        self.readings = readings
        self.rule = rule
        self.subject = subject
        self.agency = agency
        self.source = source
        self.order = order
    }
}
