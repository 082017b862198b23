import FoundationEssentials
import GRDB
import SuiteTags
import Supervision
import Testing

@testable import StateStorage

/// The file is as large as what is in it.
@Suite struct GrowthTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    /// The size of the file in pages, once the log is written back.
    private func pages() throws -> Int {
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
            _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            return try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        }
    }

    private func wide(_ number: Int) throws -> SourceState {
        var source = SourceState(id: Source.ID("column-\(number)"), nextCheck: Samples.instant(0))
        source.lastAttempt = Samples.instant(0)
        source.rowHashes = (0..<500).map { UInt64($0) }
        source.reports = try (0..<8).map { try Samples.report($0) }
        return source
    }

    private func change(_ sources: [SourceState]) -> StateChange {
        StateChange(sources: Dictionary(sources.map { ($0.id, $0) }) { _, last in last })
    }

    /// The beginning of the life of an alert that was never there before.
    private func step(_ number: Int) -> AlertStep {
        AlertStep(
            fingerprint: "fingerprint-\(number)",
            time: Samples.instant(number),
            state: .pending,
            event: nil,
            sequence: nil,
            cause: .graver(than: .warning),
            severity: .error,
            found: "12",
            readings: nil,
            rule: "table.sum",
            subject: "document-\(number)",
            agency: nil,
            source: nil
        )
    }

    @Test func theFileShrinksInSmallStepsWhenSourcesAreForgotten() async throws {
        let store = try SQLiteStore(path: path)
        let sources = try (0..<2_000).map(wide)
        try await store.commit(change(sources))
        let before = try pages()
        try #require(before > 2_000)
        var forgetting = StateChange()
        forgetting.forgottenSources = Set(sources.dropFirst(10).map(\.id))
        try await store.commit(forgetting)
        let after = try pages()
        #expect(after < before && after > before - 300, "one commit gives back a little")
        for _ in 0..<60 { try await store.commit(change(Array(sources.prefix(1)))) }
        #expect(try pages() < 1_000)
    }

    @Test(.tags(.bulk)) func sixHundredChangesOfTheSameSourceLeaveTheFileAsItIs() async throws {
        let store = try SQLiteStore(path: path, keptLines: 50, keptSteps: 50)
        var sizes: [Int] = []
        for number in 1...600 {
            var source = try wide(0)
            for index in source.reports.indices {
                source.reports[index].title = "\(number)-\(index)"
                source.rowHashes[index] = UInt64(number)
            }
            var change = change([source])
            change.lines = [try Samples.line(number)]
            change.steps = [step(number)]
            try await store.commit(change)
            if number == 100 || number == 600 { sizes.append(try pages()) }
        }
        #expect(sizes[1] <= sizes[0] + 8)
        let steps = try await DatabaseQueue(path: path).read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM alert_step")
        }
        #expect(steps == 50)
    }

    /// A file of an earlier release does not shrink by itself.
    @Test func aFileOfAnEarlierReleaseIsMadeOneThatShrinks() async throws {
        let queue = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(queue)
        try await queue.write { try $0.execute(sql: "INSERT INTO meta (key, value) VALUES ('kept', 7)") }
        try queue.close()
        let store = try SQLiteStore(path: path)
        #expect(try await store.pool.read { try Int.fetchOne($0, sql: "PRAGMA auto_vacuum") } == 2)
        let kept = try await store.pool.read { try Int.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'kept'") }
        #expect(kept == 7)
    }
}
