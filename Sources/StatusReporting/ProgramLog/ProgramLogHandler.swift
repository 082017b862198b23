import FoundationEssentials
package import Logging

/// Writes what loggers say as lines of a `ProgramLog`: instant, level, label, fields, message.
package struct ProgramLogHandler: LogHandler {
    /// What is less grave is not said.
    package var logLevel: Logger.Level = .info
    /// The fields of every message.
    package var metadata: Logger.Metadata = [:]
    /// Gives fields that depend on who says it.
    package var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let log: ProgramLog

    /// - Parameter label: Who says it.
    package init(label: String, log: ProgramLog) {
        self.label = label
        self.log = log
    }

    /// One of `metadata`.
    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Hands the message over as one line.
    package func log(event: LogEvent) {
        var fields = metadata
        if let provided = metadataProvider?.get() { fields.merge(provided) { $1 } }
        if let own = event.metadata { fields.merge(own) { $1 } }
        if let error = event.error { fields["error"] = "\(error)" }
        let text = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let instant = Date().formatted(.iso8601)
        let line = "\(instant) \(event.level) \(label):\(text.isEmpty ? "" : " \(text)") \(event.message)"
        // One message is one line: what came from outside may hold breaks.
        log.write(line.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n")
    }
}
