import Logging
import Supervision

/// Keeps what was logged, line by line, for a test to look at.
final class RecordedLog: Sendable {
    struct Entry: Sendable {
        let level: Logger.Level
        let message: String
        let fields: [String: String]

        /// As long as the line would be.
        var size: Int { message.utf8.count + fields.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count + 2 } }
    }

    private let stored = Locked<[Entry]>([])

    var entries: [Entry] { stored.withLock { $0 } }

    func append(_ entry: Entry) { stored.withLock { $0.append(entry) } }

    func logger(_ level: Logger.Level) -> Logger {
        var logger = Logger(label: "test") { _ in RecordingLogHandler(log: self) }
        logger.logLevel = level
        return logger
    }
}

/// Hands everything to a `RecordedLog`.
private struct RecordingLogHandler: LogHandler {
    let log: RecordedLog
    var logLevel = Logger.Level.trace
    var metadata = Logger.Metadata()

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = (event.metadata ?? [:]).mapValues { "\($0)" }
        log.append(RecordedLog.Entry(level: event.level, message: "\(event.message)", fields: fields))
    }
}
