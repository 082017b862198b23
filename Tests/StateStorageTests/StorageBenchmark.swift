import FoundationEssentials
import GRDB
import Glibc
import StateStorage
import Supervision
import Testing

/// Prints how fast state is read and remembered; run it in a release build with `DISCLOSURE_BENCHMARK=1`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["DISCLOSURE_BENCHMARK"] != nil))
struct StorageBenchmark {
    private static let count = 10_000
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    @Test func readingAndRememberingTenThousandSources() async throws {
        let store = try SQLiteStore(path: path)
        _ = try await store.load()
        var sources = try (0..<Self.count).map(Self.source)
        let alerts = try (0..<2000).map { try Samples.alert("subject-\($0)") }
        try await measure("first sweep, 100 sources a commit", Self.count) {
            try await commit(sources, by: 100, to: store)
        }
        for size in [100, 10, 1] {
            for index in sources.indices { sources[index].lastAttempt = .now }
            try await measure("sweep of unchanged pages, \(size) sources a commit", Self.count) {
                try await commit(sources, by: size, to: store)
            }
        }
        try await measure("2,000 alerts with a line each, one commit", alerts.count) {
            try await store.commit(Self.change(alerts))
        }
        try await measure("2,000 lines read for a sink, 200 at once", alerts.count) {
            for start in stride(from: 0, to: alerts.count, by: 200) {
                _ = try await store.lines(after: start, limit: 200)
                try await store.advance(SinkMark(name: "log", kind: "log", deliveredThrough: start + 200))
            }
        }
        try store.close()
        try await measureLoad()
    }

    private func measureLoad() async throws {
        for _ in 0..<3 {
            let plain = try await measure("every row of the same file, by SQLite alone", 1) { try await scan() }
            let opened = try await measure("opening and reading 10,000 sources, 2,000 alerts", 1) {
                let sources = try await SQLiteStore(path: path).load().sources
                #expect(sources.count == Self.count)
            }
            print("ratio to SQLite alone: \(((opened / plain) * 10).rounded() / 10)")
        }
    }

    @discardableResult
    private func measure(_ name: String, _ count: Int, _ work: () async throws -> Void) async rethrows -> Duration {
        let start = clock()
        let elapsed = try await ContinuousClock().measure { try await work() }
        // Where other programs run beside it, the processor's time says more than the time on the wall.
        let processor = Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
        let rate = Double(count) / (elapsed / .seconds(1))
        print(
            "\(name): \((elapsed / .milliseconds(1)).rounded()) ms, processor \(processor.rounded()) ms"
                + (count > 1 ? ", \(rate.rounded())/s" : "")
        )
        return elapsed
    }

    private func commit(_ sources: [SourceState], by size: Int, to store: SQLiteStore) async throws {
        for start in stride(from: 0, to: sources.count, by: size) {
            let part = sources[start..<min(start + size, sources.count)]
            try await store.commit(StateChange(sources: Dictionary(uniqueKeysWithValues: part.map { ($0.id, $0) })))
        }
    }

    private func scan() async throws {
        try await DatabaseQueue(path: path).read { db in
            for table in ["source", "report", "report_finding", "alert"] {
                let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table)")
                while try rows.next() != nil {}
            }
        }
    }

    private static func source(_ number: Int) throws -> SourceState {
        var source = try Samples.source(
            Source.ID("annual-report-list-\(StableHash.hexadecimal(UInt64(number) &* 0x9e37_79b9_7f4a_7c15))")
        )
        source.doubtfulRows = []
        source.rowHashes = (0..<20).map { UInt64($0 + number) }
        source.reports = try (0..<3).map(Samples.report)
        // One report in ten has findings.
        for index in source.reports.indices where (number + index) % 10 != 0 {
            source.reports[index].article?.findings = []
        }
        return source
    }

    private static func change(_ alerts: [Alert]) throws -> StateChange {
        StateChange(
            alerts: Dictionary(uniqueKeysWithValues: alerts.map { ($0.fingerprint, $0) }),
            lines: try (1...alerts.count).map(Samples.line)
        )
    }
}
