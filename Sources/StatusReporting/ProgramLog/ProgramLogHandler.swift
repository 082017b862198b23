import FoundationEssentials
package import Logging
import Supervision

/// Writes what loggers say as lines of a `ProgramLog`: instant, level, label, fields, message; or the same as JSON, so that
/// whoever collects alert lines from one stream reads one kind of line.
package struct ProgramLogHandler: LogHandler {
    /// What is less grave is not said.
    package var logLevel: Logger.Level = .info
    /// The fields of every message.
    package var metadata: Logger.Metadata = [:]
    /// Gives fields that depend on who says it.
    package var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let log: ProgramLog
    private let isJSON: Bool

    /// - Parameters:
    ///   - label: Who says it.
    ///   - isJSON: Whether each line is a JSON object (RFC 8259): `ts`, `level`, `logger`, `message`, `fields`.
    package init(label: String, log: ProgramLog, isJSON: Bool = false) {
        self.label = label
        self.log = log
        self.isJSON = isJSON
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
        if let error = event.error { fields["error"] = .stringConvertible(LoggedText(error)) }
        log.write(isJSON ? json(event, fields) : text(event, fields))
    }

    private func text(_ event: LogEvent, _ fields: Logger.Metadata) -> String {
        let text = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(words(of: $0.value))" }.joined(separator: " ")
        let instant = Date().formatted(.iso8601)
        let line = "\(instant) \(event.level) \(label):\(text.isEmpty ? "" : " \(text)") \(message(of: event))"
        // One message is one line: what came from outside may hold breaks.
        return line.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }

    private func words(of value: Logger.Metadata.Value) -> String {
        guard case .stringConvertible(let said as LoggedText) = value else { return "\(value)" }
        return said.text[log.language]
    }

    private func message(of event: LogEvent) -> String {
        LogNotice.said("\(event.message)", in: log.language)
    }

    private func json(_ event: LogEvent, _ fields: Logger.Metadata) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("ts", Date().formatted(.iso8601))
            writer.field("level", event.level.rawValue)
            writer.field("logger", label)
            writer.field("message", message(of: event))
            writer.key("fields" as StaticString)
            writer.object { writer in
                for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
                    writer.key(key)
                    writer.string(words(of: value))
                }
            }
        }
        writer.endLine()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
