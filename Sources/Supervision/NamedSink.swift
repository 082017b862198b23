/// A sink as the configuration names it; by its name the store knows how far it was told.
package struct NamedSink: Sendable {
    /// The name of the alert log, which no other sink may have.
    package static let logName = "log"

    /// By it the store knows how far the sink was told; the same for ever.
    package let name: String
    /// Of which type it is, for the status and for messages.
    package let kind: SinkKind
    /// What takes the lines.
    package let sink: any AlertSink

    /// A further sink, of any type but `log`.
    package init(name: String, kind: SinkKind, sink: any AlertSink) {
        self.name = name
        self.kind = kind
        self.sink = sink
    }

    /// The alert log.
    package init(log sink: any AlertSink) {
        self.init(name: Self.logName, kind: .log, sink: sink)
    }
}
