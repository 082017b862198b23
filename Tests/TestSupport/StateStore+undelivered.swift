package import Supervision

extension StateStore {
    /// The lines that a sink does not have yet; all that are kept, where the store does not know the sink.
    package func undelivered(to name: String = NamedSink.logName) async throws -> [AlertLine] {
        let mark = try await load().sinks.first { $0.name == name }?.deliveredThrough ?? 0
        return try await lines(after: mark, limit: .max)
    }
}
