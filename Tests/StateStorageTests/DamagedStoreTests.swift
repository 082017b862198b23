import Foundation
import GRDB
import Supervision
import Testing

@testable import StateStorage

/// Databases that a disk has damaged.
@Suite struct DamagedStoreTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: directory.url.path).sorted() }
    }

    private func fill() async throws {
        let store = try SQLiteStore(path: path)
        for number in 0..<200 {
            let source = try Samples.source(Source.ID("column-\(number)"))
            try await store.commit(StateChange(sources: [source.id: source], lines: [try Samples.line(number + 1)]))
        }
        try store.close()
    }

    /// Overwrites a part of the file, all of it but the head.
    private func damage() throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: 4_096 * 3)
        try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 4_096 * 3))
        try file.close()
    }

    @Test func itIsFoundDamagedAtTheStart() async throws {
        try await fill()
        try damage()
        await #expect { try await SQLiteStore(path: path).load() } throws: { ($0 as? StorageError)?.reason == .damaged }
    }

    @Test func itIsPutAsideWithItsLog() async throws {
        try Data("no database".utf8).write(to: URL(filePath: path))
        try Data("log".utf8).write(to: URL(filePath: path + "-wal"))
        let aside = try DamagedStore.moveAside(path, at: Samples.instant(0))
        #expect(try names.count == 2)
        #expect(try Data(contentsOf: URL(filePath: aside)) == Data("no database".utf8))
        #expect(FileManager.default.fileExists(atPath: aside + "-wal"))
        #expect(try await SQLiteStore(path: path).load().sources.isEmpty)
    }

    /// A page of another table is broken: what people have said stands where it stood.
    @Test func whatPeopleHaveSaidIsReadInADamagedOne() async throws {
        let said = (1...3).map { Samples.order($0) }
        let store = try SQLiteStore(path: path)
        var change = StateChange()
        for order in said { change.takenOrders[order.id] = order }
        try await store.commit(change)
        try store.close()
        try overwriteRoot(of: "source")
        await #expect { try await SQLiteStore(path: path).load() } throws: { ($0 as? StorageError)?.reason == .damaged }
        let aside = try DamagedStore.moveAside(path, at: Samples.instant(0))
        #expect(DamagedStore.orders(at: aside) == said)
        try Data("no database".utf8).write(to: URL(filePath: aside))
        #expect(DamagedStore.orders(at: aside).isEmpty)
    }

    /// Damages the first page of a table or an index.
    private func overwriteRoot(of name: String) throws {
        let queue = try DatabaseQueue(path: path)
        let page = try queue.read { db in
            try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name]) ?? 0
        }
        try queue.close()
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: UInt64(4_096 * (page - 1)))
        try file.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
        try file.close()
    }

    @Test func aFewOfThemAreKept() throws {
        for number in 0..<6 {
            try Data("\(number)".utf8).write(to: URL(filePath: path))
            try Data("log".utf8).write(to: URL(filePath: path + "-wal"))
            _ = try DamagedStore.moveAside(path, at: Samples.instant(number))
        }
        #expect(try names.count { !$0.hasSuffix("-wal") } == 3)
        #expect(try names.count == 6)
    }

    @Test func whatACommitFindsDamagedIsLookedThroughAtTheNextStart() async throws {
        try await fill()
        SuspectMark(of: path).set()
        try SQLiteStore(path: path).close()
        #expect(!SuspectMark(of: path).isSet, "nothing was wrong with it")
        // A table that no start reads.
        try overwriteRoot(of: "alert_step_fingerprint")
        let store = try SQLiteStore(path: path)
        #expect(throws: Never.self) { try store.close() }
        SuspectMark(of: path).set()
        #expect { try SQLiteStore(path: path) } throws: { ($0 as? StorageError)?.reason == .damaged }
    }

    @Test func theNextStoreGoesOnBehindTheLastLine() async throws {
        let store = try SQLiteStore(path: path)
        try await store.goOn(after: 41)
        #expect(try await store.load().lastSequence == 41)
        await #expect(throws: StorageError.self) { try await store.commit(StateChange(lines: [try Samples.line(41)])) }
        try await store.commit(StateChange(lines: [try Samples.line(42)]))
        #expect(try await store.load().lastSequence == 42)
    }
}
