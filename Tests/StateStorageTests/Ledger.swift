import FoundationEssentials
import Glibc
import StateStorage
import Supervision
import Testing

/// Commits numbered changes, each of which touches a source, its reports, an alert and two lines, moves the marks of two
/// sinks after them, and writes down outside the store which commits were acknowledged.
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
        var number = try await Self.agreedNumber(in: store) + 1
        Thread.killProcess(afterMicroseconds: delay)
        while true {
            try await commit(number)
            // Lines and commits count differently: one sink is always behind, the other has everything now and then.
            try await store.advance(Self.mark("slow", through: number))
            if number.isMultiple(of: 3) { try await store.advance(Self.mark("log", through: 2 * number)) }
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
                sinks: number == 1
                    ? ["log": Self.mark("log", through: 0), "slow": Self.mark("slow", through: 0)] : [:],
                firstReportYear: number
            )
        )
        var record = number
        try #require(write(acknowledgements, &record, MemoryLayout<Int>.size) == MemoryLayout<Int>.size)
    }

    private static func mark(_ name: String, through sequence: Int) -> SinkMark {
        SinkMark(name: name, kind: "file", deliveredThrough: sequence)
    }

    /// The number of the last commit that was acknowledged; 0 where none was.
    static func lastAcknowledged(in directory: String) throws -> Int {
        let records = try Data(contentsOf: URL(filePath: "\(directory)/acknowledged"))
        guard !records.isEmpty else { return 0 }
        return records.suffix(MemoryLayout<Int>.size).withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
    }

    /// The number of the commit that all parts of the state come from; a failure where they come from several.
    static func agreedNumber(in store: SQLiteStore) async throws -> Int {
        let state = try await store.load()
        let number = state.firstReportYear ?? 0
        #expect(state.sources.map(\.items) == (number == 0 ? [] : [number]))
        #expect(state.sources.flatMap(\.reports).map(\.missedReadings) == (number == 0 ? [] : [number]))
        #expect(state.sources.flatMap(\.reports).allSatisfy { $0.article?.findings.count == 2 })
        #expect(state.alerts.map(\.confirmations) == (number == 0 ? [] : [number]))
        #expect(state.lastSequence == 2 * number)
        #expect(state.sinks.map(\.name) == (number == 0 ? [] : ["log", "slow"]))
        // No mark is ahead of what was committed, and every line beyond a mark is there, once.
        for mark in state.sinks {
            #expect(mark.deliveredThrough <= (mark.name == "log" ? 2 * number : number))
            let lines = try await store.lines(after: mark.deliveredThrough, limit: .max)
            #expect(lines == (try (mark.deliveredThrough + 1..<2 * number + 1).map(Samples.line)))
        }
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
