import Foundation
import GRDB
import Supervision
import Testing

@testable import StateStorage

/// Copies that are made while a monitor writes.
@Suite struct BackupTests {
    private let directory: TemporaryDirectory
    private let path: String
    private let copy: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("state.sqlite")
        copy = directory.path("copy.sqlite")
    }

    @Test func aCopyHasEverythingThatWasCommittedBefore() async throws {
        let store = try SQLiteStore(path: path)
        let source = try Samples.source()
        try await store.commit(StateChange(sources: [source.id: source], lines: [try Samples.line(1)]))
        try StoreBackup.write(path, to: copy)
        try await store.commit(StateChange(lines: [try Samples.line(2)]))
        let restored = try SQLiteStore(path: copy)
        #expect(try await restored.load().sources == [source])
        #expect(try await restored.load().digestSeed == store.load().digestSeed)
        #expect(try await restored.lines(after: 0, limit: 9).map(\.sequence) == [1])
        #expect(!FileManager.default.fileExists(atPath: copy + "-wal.new"))
    }

    @Test func aCopyMadeBetweenCommitsIsOfOneMoment() async throws {
        let (path, copy) = (path, copy)
        let ledger = try Ledger(directory: directory.url.path)
        try await ledger.commit(1)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for number in 2...120 { try await ledger.commit(number) } }
            for number in 0..<6 {
                group.addTask {
                    try StoreBackup.write(path, to: "\(copy).\(number)")
                    let stored = try await Ledger.agreedNumber(in: SQLiteStore(path: "\(copy).\(number)"))
                    #expect((1...120).contains(stored))
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func aFileIsNotReplacedUnasked() async throws {
        try await SQLiteStore(path: path).commit(StateChange(lines: [try Samples.line(1)]))
        try Data("mine".utf8).write(to: URL(filePath: copy))
        let problem = #expect(throws: StorageError.self) { try StoreBackup.write(path, to: copy) }
        #expect(problem?.reason == .exists)
        #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
        try StoreBackup.write(path, to: copy, replaces: true)
        #expect(try await SQLiteStore(path: copy).load().lastSequence == 1)
    }

    @Test func whatCannotBeCopiedLeavesNothing() throws {
        let absent = #expect(throws: StorageError.self) { try StoreBackup.write(path, to: copy) }
        #expect(absent?.reason == .absent)
        try SQLiteStore(path: path).close()
        let nowhere = directory.path("missing/copy.sqlite")
        #expect(throws: StorageError.self) { try StoreBackup.write(path, to: nowhere) }
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.url.path)
        #expect(names.allSatisfy { $0.hasPrefix("state.sqlite") })
    }
}
