import FoundationEssentials
import GRDB
import Supervision
import TestSupport
import Testing

@testable import StateStorage

/// Until there were several sinks, each line knew whether the log had it.
@Suite struct SinkMigrationTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    /// A store of the release before with lines 1 to `count`, of which those up to `delivered` were delivered.
    private func makeOldStore(lines count: Int, delivered: Int) throws {
        let queue = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(queue, upTo: "3-columns-and-pages")
        try queue.write { db in
            for number in 0..<count {
                try db.execute(
                    sql: """
                        INSERT INTO line (sequence, time, event, fingerprint, starts_at, delivered, rule, severity,
                            subject, legal_source_zh, legal_source_en, message_zh, message_en, is_established)
                        VALUES (?, 1, 'alert_firing', 'f', 1, ?, 'report-missing', 'critical', 's', '', '', '文', 'text', 0)
                        """,
                    arguments: [number + 1, number < delivered]
                )
            }
        }
        try queue.close()
    }

    @Test(arguments: [0, 3, 5])
    func undeliveredLinesOfAnEarlierReleaseAreTheOutboxOfTheLog(delivered: Int) async throws {
        try makeOldStore(lines: 5, delivered: delivered)
        let store = try SQLiteStore(path: path)
        let state = try await store.load()
        #expect(state.sinks == [SinkMark(name: "log", kind: "log", deliveredThrough: delivered)])
        #expect(state.lastSequence == 5)
        #expect(try await store.undelivered().map(\.sequence) == Array(0..<5).suffix(5 - delivered).map { $0 + 1 })
        #expect(
            try await store.lines(after: 0, limit: 9).map(\.finding.message.chinese) == Array(repeating: "文", count: 5)
        )
    }

    @Test func aStoreThatNeverHadALineKnowsNoSink() async throws {
        try makeOldStore(lines: 0, delivered: 0)
        #expect(try await SQLiteStore(path: path).load().sinks.isEmpty)
    }
}
