import Logging
import Supervision

/// Keeps what was logged, as `level: message {fields}`.
struct LogMessages: LogHandler {
    private final class Kept: Sendable {
        let all = Locked<[String]>([])
    }

    private let kept = Kept()
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    var all: [String] { kept.all.withLock { $0 } }

    /// Those that hold `text`.
    func of(_ text: String) -> [String] { all.filter { $0.contains(text) } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        kept.all.withLock { $0.append("\(event.level): \(event.message) {\(fields.joined(separator: " "))}") }
    }
}
