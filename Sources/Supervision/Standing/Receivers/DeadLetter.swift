package import FoundationEssentials

/// A line that a receiver refused even alone: it was set aside so that the others could go on, and can be sent again.
package struct DeadLetter: Hashable, Sendable {
    /// The sink whose receiver refused it.
    package var sink: String
    /// The line.
    package var line: AlertLine
    /// When it was given up.
    package var buriedAt: Date
    /// What the receiver said.
    package var error: LocalizedText
    /// When a person has sent it again, and it was taken; nil as long as it was not.
    package var resentAt: Date?

    package init(sink: String, line: AlertLine, buriedAt: Date, error: LocalizedText, resentAt: Date? = nil) {
        self.sink = sink
        self.line = line
        self.buriedAt = buriedAt
        self.error = error
        self.resentAt = resentAt
    }
}
