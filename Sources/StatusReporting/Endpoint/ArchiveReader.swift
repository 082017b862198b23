import FoundationEssentials
import Supervision

/// Asks the archive for readers of pages: one question after the other, in a thread of its own, so that a disk that hangs
/// holds up nobody who reads what is in memory.
actor ArchiveReader {
    /// Why there is no answer.
    enum Fault: Error, Equatable {
        /// More questions wait than are answered soon.
        case busy
        /// It cannot be read; why.
        case unreadable(LocalizedText)
    }

    /// The most questions that wait.
    private static let mostWaiting = 16

    private let archive: any Archive
    private let executor = BlockingExecutor()
    private nonisolated let waiting = Locked(0)
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ archive: any Archive) {
        self.archive = archive
    }

    nonisolated func life(of fingerprint: String) async throws(Fault) -> AlertLife {
        try await answer { try $0.life(of: fingerprint) }
    }

    nonisolated func lines(after sequence: Int, limit: Int) async throws(Fault) -> [AlertLine] {
        try await answer { try $0.lines(after: sequence, limit: limit) }
    }

    nonisolated func record(of id: RectificationCase.ID) async throws(Fault) -> CaseRecord? {
        try await answer { try $0.record(of: id) }
    }

    nonisolated func state(of source: Source.ID) async throws(Fault) -> SourceState? {
        try await answer { try $0.state(of: source) }
    }

    nonisolated func reports(of agency: Agency.ID) async throws(Fault) -> [KnownReport] {
        try await answer { try $0.reports(of: agency) }
    }

    private nonisolated func answer<Value: Sendable>(
        _ question: @Sendable (any Archive) throws -> Value
    ) async throws(Fault) -> Value {
        let isRoom = waiting.withLock { count in
            guard count < Self.mostWaiting else { return false }
            count += 1
            return true
        }
        guard isRoom else { throw .busy }
        defer { waiting.withLock { $0 -= 1 } }
        return try await ask(question)
    }

    private func ask<Value: Sendable>(_ question: @Sendable (any Archive) throws -> Value) throws(Fault) -> Value {
        do { return try question(archive) } catch { throw .unreadable(LocalizedText(of: error)) }
    }
}
