import Foundation
import GRDB
import Supervision
import TestSupport
import Testing

@testable import StateStorage

/// What documents said takes no more room than it may.
@Suite struct KeptTextTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
    }

    /// Words that do not pack well.
    private func text(_ number: Int) -> DocumentText {
        var generator = SplitMix64(state: UInt64(number))
        let words = (0..<200).map { _ in StableHash.hexadecimal(generator.next()) }
        return DocumentText(title: "\(number)", sentences: words)
    }

    private func keeping(_ numbers: ClosedRange<Int>) throws -> StateChange {
        var source = try Samples.source("column-a")
        source.reports = try (1...60).map { number in
            var report = try Samples.report(number)
            report.article?.contentHash = UInt64(number)
            report.article?.unconfirmedContentHash = nil
            return report
        }
        var change = StateChange(sources: [source.id: source])
        change.texts = numbers.map {
            KeptText(source: source.id, contentHash: UInt64($0), text: text($0), readAt: Samples.instant($0))
        }
        return change
    }

    private func number(_ sql: String) throws -> Int {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: sql) } ?? -1
    }

    @Test func theOldestTextsGoFirstWhereThereIsNoRoom() async throws {
        let store = try SQLiteStore(path: path, keptTextBytes: 20_000)
        try await store.commit(try keeping(1...20))
        try await store.commit(try keeping(21...30))
        let kept = try await store.texts(of: "column-a", Set((1...60).map(UInt64.init)))
        #expect(!kept.isEmpty && kept.keys.sorted() == Array((kept.keys.min() ?? 0)...30))
        #expect(kept[30] == text(30))
        #expect(try number("SELECT sum(length(packed)) FROM kept_text") <= 20_000)
    }

    @Test func theBytesAreCountedThroughAllThatComesAndGoes() async throws {
        let store = try SQLiteStore(path: path, keptChangeBytes: 3_000)
        try await store.commit(try keeping(1...9))
        try await store.commit(try keeping(5...12))
        var forgetting = StateChange()
        forgetting.documentChanges = try (1...20).map(Samples.changeRecord)
        try await store.commit(forgetting)
        let sum = try number("SELECT sum(length(packed)) FROM kept_text")
        #expect(try number("SELECT value FROM meta WHERE key = 'kept_text_bytes'") == sum)
        let changes = try number("SELECT sum(length(CAST(change AS BLOB))) FROM document_change")
        #expect((1...3_000).contains(changes))
        #expect(try number("SELECT value FROM meta WHERE key = 'document_change_bytes'") == changes)
        #expect(try number("SELECT max(id) FROM document_change") == 20)
        var gone = StateChange()
        gone.forgottenSources = ["column-a"]
        try await store.commit(gone)
        #expect(try number("SELECT value FROM meta WHERE key = 'kept_text_bytes'") == 0)
    }

    @Test func aTextThatNoReleaseWroteIsNotKnown() async throws {
        let store = try SQLiteStore(path: path)
        try await store.commit(try keeping(1...3))
        try await DatabaseQueue(path: path).write { db in
            try db.execute(sql: "UPDATE kept_text SET packed = x'00' WHERE content_hash = 1")
            try db.execute(sql: "UPDATE kept_text SET size = 1 << 40 WHERE content_hash = 2")
            try db.execute(sql: "INSERT INTO document_change (id, fingerprint, change) VALUES (1, 'a', 'what?')")
        }
        #expect(try await store.texts(of: "column-a", [1, 2, 3]) == [3: text(3)])
        #expect(try await store.load().documentChanges.isEmpty)
    }

    @Test func theLifeOfAnAlertHasWhatChanged() async throws {
        var change = StateChange()
        change.documentChanges = [
            try Samples.changeRecord(3), try Samples.changeRecord(13), try Samples.changeRecord(4),
        ]
        try await SQLiteStore(path: path).commit(change)
        let life = try AlertHistory(path: path).life(of: "00112233445566f3")
        #expect(life.changes == [try Samples.changeRecord(13), try Samples.changeRecord(3)])
    }

    @Test func whatIsPackedComesBack() throws {
        let bytes = Array("政府信息公开".utf8) + Array(repeating: UInt8(0), count: 100_000)
        let packed = try #require(Packing.pack(bytes))
        #expect(packed.count < 1_000)
        #expect(Packing.unpack(packed, size: bytes.count) == bytes)
        #expect(Packing.unpack(packed, size: bytes.count - 1) == nil)
        #expect(Packing.unpack(Array(packed.dropLast(5)), size: bytes.count) == nil)
    }
}
