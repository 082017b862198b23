import FoundationEssentials
import Glibc
import StateStorage
import Supervision
import Testing

/// Commits numbered changes, each of which touches a source, its reports, an alert and two lines, and writes down
/// outside the store which of them were acknowledged.
struct Ledger {
    private static let source: Source.ID = "annual-report-list-0123456789"
    private let store: SQLiteStore
    private let acknowledgements: CInt

    init(directory: String) throws {
        store = try SQLiteStore(path: "\(directory)/state.sqlite")
        acknowledgements = open("\(directory)/acknowledged", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        try #require(acknowledgements >= 0)
    }

    /// Goes on where the store left off, until this process is killed by itself.
    func commitUntilKilled(afterMicroseconds delay: UInt32) async throws -> Never {
        var number = try Self.agreedNumber(in: try await store.load()) + 1
        Thread.killProcess(afterMicroseconds: delay)
        while true {
            try await commit(number)
            if number.isMultiple(of: 3) { try await store.markDelivered(through: number) }
            number += 1
        }
    }

    func commit(_ number: Int) async throws {
        var source = try Samples.source(Self.source)
        source.items = number
        source.reports = [try Samples.report(number)]
        source.reports[0].missedReadings = number
        let alert = try Samples.alert(confirmations: number)
        try await store.commit(
            StateChange(
                sources: [source.id: source],
                alerts: [alert.fingerprint: alert],
                lines: [try Samples.line(2 * number - 1), try Samples.line(2 * number)],
                firstReportYear: number
            )
        )
        var record = number
        try #require(write(acknowledgements, &record, MemoryLayout<Int>.size) == MemoryLayout<Int>.size)
    }

    /// The number of the last commit that was acknowledged; 0 where none was.
    static func lastAcknowledged(in directory: String) throws -> Int {
        let records = try Data(contentsOf: URL(filePath: "\(directory)/acknowledged"))
        guard !records.isEmpty else { return 0 }
        return records.suffix(MemoryLayout<Int>.size).withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
    }

    /// The number of the commit that all parts of the state come from; a failure where they come from several.
    static func agreedNumber(in state: StoredState) throws -> Int {
        let number = state.firstReportYear ?? 0
        #expect(state.sources.map(\.items) == (number == 0 ? [] : [number]))
        #expect(state.sources.flatMap(\.reports).map(\.missedReadings) == (number == 0 ? [] : [number]))
        #expect(state.sources.flatMap(\.reports).allSatisfy { $0.article?.findings.count == 2 })
        #expect(state.alerts.map(\.confirmations) == (number == 0 ? [] : [number]))
        #expect(state.lastSequence == 2 * number)
        let first = state.undelivered.first?.sequence ?? 2 * number + 1
        #expect(state.undelivered == (try (first..<2 * number + 1).map(Samples.line)))
        return number
    }
}

/// A thread of its own: a task would wait behind the commits.
private enum Thread {
    static func killProcess(afterMicroseconds delay: UInt32) {
        var thread = pthread_t()
        let argument = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
        argument.initialize(to: delay)
        pthread_create(
            &thread,
            nil,
            { argument in
                usleep(argument?.load(as: UInt32.self) ?? 0)
                kill(getpid(), SIGKILL)
                return nil
            },
            argument
        )
    }
}
