import Foundation
import GRDB
import Supervision
import Testing

@testable import StateStorage

/// A store of every earlier release is brought up to date with everything in it.
@Suite struct EveryReleaseTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    @Test(arguments: OldStore.releases)
    func nothingIsLost(since release: String) async throws {
        _ = try OldStore(path: path, release: release)
        let store = try SQLiteStore(path: path)
        let state = try await store.load()
        #expect(state.sources.count == OldStore.sources)
        #expect(state.sources.map(\.reports.count) == Array(repeating: 2, count: OldStore.sources))
        #expect(state.sources.flatMap(\.reports).allSatisfy { $0.article?.findings.count == 1 })
        #expect(state.alerts.count == OldStore.others && state.alerts.allSatisfy { $0.state == .firing })
        #expect(try await store.lines(after: 0, limit: 99).map(\.sequence) == Array(1...OldStore.others))
        #expect(state.lastSequence == OldStore.others)
        #expect(state.firstReportYear == 2024)
        #expect(state.sinks.allSatisfy { $0.deliveredThrough <= state.lastSequence })
    }

    @Test(arguments: OldStore.releases)
    func itGoesOnAsANewStoreDoes(since release: String) async throws {
        _ = try OldStore(path: path, release: release)
        let store = try SQLiteStore(path: path)
        var state = try await store.load()
        state.sources[0] = try Samples.source(state.sources[0].id)
        let alert = try Samples.alert()
        let line = try Samples.line(state.lastSequence + 1)
        try await store.commit(
            StateChange(
                sources: [state.sources[0].id: state.sources[0]],
                alerts: [alert.fingerprint: alert],
                lines: [line]
            )
        )
        try store.close()
        let reopened = try SQLiteStore(path: path)
        let later = try await reopened.load()
        #expect(later.sources == state.sources)
        #expect(later.alerts.contains(alert))
        #expect(try await reopened.lines(after: state.lastSequence, limit: 9) == [line])
        try reopened.close()
        let check = "PRAGMA integrity_check"
        let problems = try await DatabaseQueue(path: path).read { try String.fetchAll($0, sql: check) }
        #expect(problems == ["ok"])
    }

    /// A start that was killed between two migrations goes on with the next.
    @Test(arguments: OldStore.releases)
    func itsTablesAreThoseOfANewStore(since release: String) throws {
        _ = try OldStore(path: path, release: release)
        try SQLiteStore(path: path).close()
        let other = directory.path("new.sqlite")
        try SQLiteStore(path: other).close()
        func schema(_ path: String) throws -> [String] {
            try DatabaseQueue(path: path).read { db in
                try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            }
        }
        #expect(try schema(path) == schema(other))
    }
}
