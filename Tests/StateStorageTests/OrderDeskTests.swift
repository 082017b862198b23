import Foundation
import GRDB
import Supervision
import TestSupport
import Testing

@testable import StateStorage

/// What people say beside a running monitor: kept once, taken once, and never deleted.
struct OrderDeskTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.path(SQLiteStore.fileName) }

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func waiting(_ target: String = "00ff") -> PersonOrder {
        PersonOrder(.acknowledge, target: target, by: "王某", note: "整改中", givenAt: Samples.instant(1))
    }

    @Test func anOrderWaitsForTheMonitorAndIsTakenUpOnce() async throws {
        let store = try SQLiteStore(path: path)
        let source = try Samples.source()
        try await store.commit(StateChange(sources: [source.id: source]))
        let desk = try OrderDesk(path: path)
        #expect(try desk.sources() == [source.id])
        let (first, second) = (try #require(try desk.give(waiting("a"))), try #require(try desk.give(waiting("b"))))
        #expect(try await store.waitingOrders().map(\.id) == [first, second])
        var taken = Samples.order(first, .acknowledge)
        var change = StateChange()
        change.takenOrders = [first: taken]
        try await store.commit(change)
        #expect(try await store.waitingOrders().map(\.id) == [second])
        #expect(try await store.load().orders == [taken])
        #expect(try desk.order(first) == taken)
        var end = StateChange()
        end.endedOrders = [first: Samples.instant(70)]
        try await store.commit(end)
        end.endedOrders = [first: Samples.instant(80)]
        try await store.commit(end)
        #expect(try await store.load().orders == [])
        taken.endedAt = Samples.instant(70)
        #expect(try desk.order(first) == taken, "what was said stays, and ended once")
    }

    @Test func everyFieldOfAnOrderComesBack() async throws {
        var order = Samples.order(1)
        order.endedAt = Samples.instant(61)
        #expect(emptyFields(of: order).isEmpty, "the sample leaves a field out")
        var change = StateChange()
        change.takenOrders = [1: order]
        try await SQLiteStore(path: path).commit(change)
        #expect(try OrderDesk(path: path).order(1) == order)
        #expect(try OrderDesk(path: path).silences() == [])
        #expect(try OrderDesk(path: path).silences(withEnded: true) == [order])
    }

    @Test func falseAlarmsAreCountedByRuleOverRestartsAndAfterTheirEnd() async throws {
        var change = StateChange()
        for id in 1...3 { change.takenOrders[id] = Samples.order(id, .falseAlarm) }
        change.takenOrders[3]?.outcome = .notStanding
        change.endedOrders = [1: Samples.instant(90)]
        try await SQLiteStore(path: path).commit(change)
        #expect(try await SQLiteStore(path: path).load().falseAlarmCounts == ["report-missing": 2])
    }

    @Test func noMoreOrdersWaitThanTheMonitorTakesAtOnce() throws {
        _ = try SQLiteStore(path: path)
        let desk = try OrderDesk(path: path)
        for _ in 0..<OrderLimits.waiting { #expect(try desk.give(waiting()) != nil) }
        #expect(try desk.give(waiting()) == nil)
    }

    @Test func aMonitorThatHoldsTheStoreForTooLongIsNamed() async throws {
        _ = try SQLiteStore(path: path)
        let holder = try DatabaseQueue(path: path)
        try await holder.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            let desk = try OrderDesk(path: path, patience: 0.01)
            let error = #expect(throws: StorageError.self) { try desk.give(waiting()) }
            #expect(error?.reason == .busy)
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try OrderDesk(path: path).give(waiting()) != nil)
    }

    @Test func aFullDiskIsNamedAndNothingIsKept() async throws {
        let store = try SQLiteStore(path: path)
        let pages = try await DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
        let error = #expect(throws: StorageError.self) {
            let queue = try DatabaseQueue.ofStore(at: path, patience: 1, isReadOnly: false)
            do {
                try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
                try queue.write { db in
                    for _ in 0..<2000 { _ = try OrderWriter.add(waiting(), to: db) }
                }
            } catch {
                throw StorageError(error, path: path)
            }
        }
        #expect(error?.reason == .full)
        #expect(try await store.waitingOrders() == [])
    }

    @Test func whereThereIsNoStoreNothingIsSaid() {
        #expect(throws: StorageError.self) { try OrderDesk(path: path) }
        #expect(StateDirectoryLock.holder(of: directory.url.path) == nil)
    }

    @Test func theHolderOfADirectoryIsKnownWhileItLives() throws {
        let lock = try StateDirectoryLock(directory: directory.url.path)
        #expect(StateDirectoryLock.holder(of: directory.url.path) == Int(ProcessInfo.processInfo.processIdentifier))
        withExtendedLifetime(lock) {}
    }

    /// An acceptance that waited when the program was upgraded is an order that waits.
    @Test func whatWasAcceptedUnderAnEarlierReleaseIsAnOrder() async throws {
        let queue = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(queue, upTo: "7-read-through")
        try await queue.write { try $0.execute(sql: "INSERT INTO acceptance (source) VALUES ('list-1')") }
        try queue.close()
        let error = #expect(throws: StorageError.self) { try OrderDesk(path: path) }
        #expect(error?.reason == .olderRelease)
        let waiting = try await SQLiteStore(path: path).waitingOrders()
        #expect(waiting.map(\.kind) == [.accept])
        #expect(waiting.map(\.target) == ["list-1"])
        #expect(waiting.allSatisfy { $0.fault(at: Samples.instant(1)) == nil })
    }
}
