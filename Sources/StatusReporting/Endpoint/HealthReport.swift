import FoundationEssentials
import Supervision

/// An answer to "does it live?" or "is it ready?": the status code is for machines, the body for people.
struct HealthReport {
    let isWell: Bool
    let body: [UInt8]

    /// Whether the monitor still finishes ticks. Before its first one it lives as long as it may take for one.
    static func liveness(of board: StatusBoard, since start: Date, now: Date, bound: Duration) -> HealthReport {
        let age = max(0, now.timeIntervalSince(board.lastTick ?? start))
        let isWell = age <= Double(bound.components.seconds)
        return HealthReport(isWell: isWell) { writer in
            writer.field("last_tick", board.lastTick)
            writer.field("last_tick_age_seconds", Int(min(age, 1e12)))
            writer.field("bound_seconds", Int(bound.components.seconds))
        }
    }

    /// Whether configuration is loaded and storage and outputs can be written. A site that cannot be read is the
    /// business of alerts and never makes the monitor unready.
    static func readiness(of board: StatusBoard) -> HealthReport {
        let reasons = reasonsAgainst(board)
        return HealthReport(isWell: reasons.isEmpty) { writer in
            writer.field("reasons", reasons) { $0.string(VisibleText.clean($1)) }
        }
    }

    private init(isWell: Bool, _ fields: (inout JSONWriter) -> Void) {
        self.isWell = isWell
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("status", isWell ? "pass" : "fail")
            fields(&writer)
        }
        writer.endLine()
        body = writer.bytes
    }

    private static func reasonsAgainst(_ board: StatusBoard) -> [String] {
        guard let monitor = board.shown?.snapshot.monitor else {
            return ["starting: configuration and state are not loaded yet"]
        }
        let storage = monitor.storageError.map { ["storage: \($0.english)"] } ?? []
        let sinks = monitor.sinks.compactMap { sink in sink.error.map { "sink \(sink.name): \($0.english)" } }
        let outputs = board.failures.sorted { $0.key.rawValue < $1.key.rawValue }
        return storage + sinks + outputs.map { "\($0.key.rawValue): \($0.value)" }
    }
}
