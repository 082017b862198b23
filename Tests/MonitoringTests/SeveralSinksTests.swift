import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// Several sinks beside each other: each has every line once, in order, whatever becomes of the others.
struct SeveralSinksTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-06")
    private let ledger = RecordingAlertSink()

    private var further: [NamedSink] { [NamedSink(name: "ledger", kind: .file, sink: ledger)] }

    /// A monitor with the log and the ledger that has seen the list once.
    private func supervised(keptLines: Int = 100_000) async -> Supervised {
        let supervised = Supervised(furtherSinks: further, keptLines: keptLines)
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        return supervised
    }

    /// A report comes, is edited and goes: five lines in all.
    private func muchHappens(to supervised: Supervised) async {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.publish([new.edited("补充说明。").cut(toSections: 5), old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.takeDown(new, leaving: [old], at: Supervised.list)
        await supervised.sweep(times: 3)
    }

    private func expect(_ sink: RecordingAlertSink, has numbers: ClosedRange<Int>) async {
        #expect(await sink.lines.map(\.sequence) == Array(numbers))
    }

    @Test func aSinkThatFailsHoldsUpNobodyAndAfterwardsHasEverythingOnceInOrder() async throws {
        let supervised = await supervised()
        await ledger.fail(afterLines: 1)
        await muchHappens(to: supervised)
        await expect(supervised.log, has: 1...5)
        await expect(ledger, has: 1...1)
        let failing = try #require(try await supervised.status().monitor.sinks.last)
        #expect(failing.name == "ledger" && failing.error != nil && failing.failingSince != nil)
        #expect(failing.deliveredThrough == 1 && failing.lagLines == 4 && failing.lostLines == 0)
        await ledger.fail(afterLines: nil)
        supervised.clock.advance(by: 300)
        await supervised.tick()
        await expect(ledger, has: 1...5)
        #expect(try await supervised.status().monitor.sinks.allSatisfy { $0.error == nil && $0.lagLines == 0 })
        #expect(supervised.messages.of("a sink fails").count == 1)
        #expect(supervised.messages.of("a sink works again").count == 1)
        #expect(try await supervised.store.load().sinks.map(\.deliveredThrough) == [5, 5])
    }

    @Test func overAnHourASinkThatFailsIsTriedLessAndLessOftenAndNeverGivenUp() async throws {
        let supervised = await supervised()
        await ledger.fail(afterLines: 0)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(thenWait: 0)
        await expect(supervised.log, has: 1...1)
        for _ in 0..<3600 {
            supervised.clock.advance(by: 1)
            await supervised.tick()
        }
        // After 1, 2, 4 … 256 seconds, then every 300.
        let attempts = await ledger.attempts
        #expect((19...21).contains(attempts), "\(attempts) attempts")
        await ledger.fail(afterLines: nil)
        supervised.clock.advance(by: 300)
        await supervised.tick()
        await expect(ledger, has: 1...1)
    }

    @Test func aWriteThatHangsIsNamedAndWaitedForByItsOwnSinkAlone() async throws {
        let hanging = HangingAlertSink()
        let supervised = Supervised(furtherSinks: [NamedSink(name: "pipe", kind: .file, sink: hanging)])
        supervised.site.publish([old], at: Supervised.list)
        let watch = Task { try await supervised.monitor.run() }
        try await supervised.wait("the list was read") { !$0.site.requests(for: Supervised.list).isEmpty }
        supervised.site.publish([new, old], at: Supervised.list)
        try await supervised.wait("the log has the line") { await $0.log.lines.count == 1 }
        // The status itself is published as often as a busy machine allows; this is what it says of sinks.
        try await supervised.wait("the sink is named") { supervised in
            await supervised.monitor.outbox.status.last?.error?.english.contains("30 seconds") == true
        }
        #expect(await hanging.lines.isEmpty)
        await hanging.release()
        try await supervised.wait("the sink has the line") { _ in await hanging.lines.count == 1 }
        try await supervised.wait("the sink works") { supervised in
            await supervised.monitor.outbox.status.last?.error == nil
        }
        watch.cancel()
        _ = await watch.result
        #expect(await hanging.lines.map(\.sequence) == [1])
    }

    @Test func whatFallsOutOfTheOutboxIsCountedAndToldToTheOthers() async throws {
        let supervised = await supervised(keptLines: 4)
        await ledger.fail(afterLines: 0)
        await muchHappens(to: supervised)
        await supervised.tick()
        #expect(await supervised.told.filter { $0 == "alert_firing sink-outbox-full source error" }.count == 1)
        let behind = try #require(try await supervised.status().monitor.sinks.last)
        #expect(behind.lagLines == 4 && behind.lostLines == 2)
        await ledger.fail(afterLines: nil)
        supervised.clock.advance(by: 300)
        await supervised.tick()
        await supervised.tick()
        #expect(await supervised.told.last == "alert_resolved sink-outbox-full source error")
        await expect(supervised.log, has: 1...7)
        await expect(ledger, has: 3...7)
        #expect(try await supervised.status().monitor.sinks.last?.lostLines == 2)
        #expect(try await supervised.store.load().sinks.map(\.lost) == [2, 0])
    }
}
