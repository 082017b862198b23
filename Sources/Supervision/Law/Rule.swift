/// Something that must hold, with what to say where it does not.
package struct Rule: Equatable, Sendable, Identifiable {
    /// The name of a rule in packs, alert lines and the status: `report-missing-dept`.
    package typealias ID = Identifier<Rule>

    package var id: ID
    /// How grave its breaking is, where no check or territory says otherwise.
    package var severity: Severity
    /// The severity where the date that the finding rests on is only probable; nil means the same.
    package var severityWhenProbable: Severity?
    /// The key of the legal source in the pack.
    package var legalSource: String
    /// What is said, with variables in braces.
    package var message: MessageTemplate
    /// The event that announces the alert instead of `alert_firing`, such as `source_blocked`.
    package var event: AlertEvent?
    /// Whether it is asked at all; territories can turn it off and on.
    package var isEnabled: Bool
    /// What may be said where all that it looks at was there and it holds; nil where nothing is said of that.
    package var right: LocalizedText?

    package init(
        id: ID,
        severity: Severity,
        severityWhenProbable: Severity? = nil,
        legalSource: String,
        message: MessageTemplate,
        event: AlertEvent? = nil,
        isEnabled: Bool = true,
        right: LocalizedText? = nil
    ) {
        self.id = id
        self.severity = severity
        self.severityWhenProbable = severityWhenProbable
        self.legalSource = legalSource
        self.message = message
        self.event = event
        self.isEnabled = isEnabled
        self.right = right
    }
}
