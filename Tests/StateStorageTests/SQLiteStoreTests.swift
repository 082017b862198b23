import FoundationEssentials
import GRDB
import StateStorage
import Supervision
import TestSupport
import Testing

/// What only the database promises.
@Suite struct SQLiteStoreTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    @Test func anEmptyFileBecomesAStore() async throws {
        try Data().write(to: URL(filePath: path))
        let store = try SQLiteStore(path: path)
        try await store.commit(StateChange(lines: [try Samples.line(1)]))
        #expect(try await SQLiteStore(path: path).load().lastSequence == 1)
    }

    /// What was released stays as it is: a change of the tables is a new migration with a row of its own here.
    @Test func theTablesOfEachReleaseStayAsTheyAre() throws {
        try SQLiteStore(path: path).close()
        let (migrations, schema) = try DatabaseQueue(path: path).read { db in
            (
                try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier"),
                try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            )
        }
        #expect(
            migrations == [
                "1-sources-alerts-lines", "2-report-memory", "3-columns-and-pages", "4-sinks", "5-alert-causes",
                "6-readings", "7-read-through", "8-orders", "9-cases", "9-flaps", "9-line-read-through", "9-receivers",
                "9-texts", "9-words-of-refusals",
            ]
        )
        #expect(StableHash.hexadecimal(StableHash.of(schema.joined(separator: ";"))) == "a7ffe357f85ba46b")
    }

    @Test func theSeedDiffersFromStoreToStore() async throws {
        let seed = try await SQLiteStore(path: path).load().digestSeed
        let other = try await SQLiteStore(path: directory.path("other.sqlite")).load().digestSeed
        #expect(seed != other)
    }

    @Test func aTaskThatIsToldToStopStillRemembersWhatItSaw() async throws {
        let store = try SQLiteStore(path: path)
        let line = try Samples.line(1)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await store.commit(StateChange(lines: [line]))
        }
        try await task.value
        #expect(try await store.lines(after: 0, limit: 9) == [line])
    }

    @Test func theNewestLinesAreKeptWhoeverHasThem() async throws {
        let store = try SQLiteStore(path: path, keptLines: 10)
        try await store.commit(StateChange(lines: try (1...30).map(Samples.line)))
        #expect(try sequences() == Array(21...30))
        try await store.commit(StateChange(lines: [try Samples.line(31)]))
        #expect(try await store.lines(after: 0, limit: 99).map(\.sequence) == Array(22...31))
    }

    @Test func aLongHistoryIsPrunedInSmallSteps() async throws {
        let store = try SQLiteStore(path: path, keptLines: 3000)
        try await store.commit(StateChange(lines: try (1...2500).map(Samples.line)))
        try store.close()
        let smaller = try SQLiteStore(path: path, keptLines: 10)
        let mark = SinkMark(name: "log", kind: "log", deliveredThrough: 2500)
        try await smaller.advance(mark)
        #expect(try sequences().count == 1500)
        try await smaller.advance(mark)
        try await smaller.advance(mark)
        #expect(try sequences() == Array(2491...2500))
    }

    @Test func aDeletedFileIsNoticedGoesOnAndIsThereAgainAtTheEnd() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(StateChange(lines: [try Samples.line(1)]))
        #expect(store.displacement == nil)
        try FileManager.default.removeItem(atPath: path)
        #expect(store.displacement.map { "\($0)" }?.contains("was deleted, moved or replaced") == true)
        try await store.commit(StateChange(lines: [try Samples.line(2)]))
        try store.close()
        let again = try SQLiteStore(path: path)
        #expect(again.displacement == nil)
        #expect(try await again.load().lastSequence == 2)
    }

    @Test func anotherFileOfTheNameIsLeftAlone() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(StateChange(lines: [try Samples.line(1)]))
        try FileManager.default.removeItem(atPath: path)
        try Data("restored".utf8).write(to: URL(filePath: path))
        #expect(store.displacement != nil)
        try store.close()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "restored")
    }

    @Test func theLastSequenceOutlivesEvenTheLines() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(StateChange(lines: [try Samples.line(41)]))
        try store.close()
        try await DatabaseQueue(path: path).write { try $0.execute(sql: "DELETE FROM line") }
        #expect(try await SQLiteStore(path: path).load().lastSequence == 41)
    }

    @Test func itAnswersAsTheOneInMemoryDoesWhateverIsCommitted() async throws {
        var changes = RandomChanges(seed: 20_260_131)
        let model = InMemoryStore(StoredState(digestSeed: 0), keptLines: 40)
        for _ in 0..<25 {
            let store = try SQLiteStore(path: path, keptLines: 40)
            if changes.coin() { _ = try await store.load() }
            for _ in 0..<8 {
                let change = try changes.next()
                try await store.commit(change)
                try await model.commit(change)
            }
            let mark = changes.mark()
            try await store.advance(mark)
            try await model.advance(mark)
            let after = changes.deliveredSequence()
            #expect(try await model.lines(after: after, limit: 20) == store.lines(after: after, limit: 20))
            var state = try await store.load()
            state.digestSeed = 0
            #expect(try await model.load() == state)
        }
    }

    private func sequences() throws -> [Int] {
        try DatabaseQueue(path: path).read { try Int.fetchAll($0, sql: "SELECT sequence FROM line ORDER BY sequence") }
    }
}
