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
    /// Who is told what, which decides what this sink is told; the alert log is told everything.
    package let routes: RouteTree
    /// What it wants in one message at a set hour.
    package let digest: MailReceiver.Digest

    /// A further sink, of any type but `log`.
    package init(
        name: String,
        kind: SinkKind,
        sink: any AlertSink,
        routes: RouteTree = RouteTree(),
        digest: MailReceiver.Digest = .none
    ) {
        self.name = name
        self.kind = kind
        self.sink = sink
        self.routes = routes
        self.digest = digest
    }

    /// The alert log.
    package init(log sink: any AlertSink) {
        self.init(name: Self.logName, kind: .log, sink: sink)
    }
}
