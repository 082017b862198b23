import Monitoring
import Supervision
import TestSupport
import Testing

/// Sinks that come, go, change their place, and marks in the store that fit nobody.
struct SinkChangeTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-06")
    private let ledger = RecordingAlertSink()

    private func named(_ sink: RecordingAlertSink, _ name: String = "ledger") -> NamedSink {
        NamedSink(name: name, kind: .file, sink: sink)
    }

    private func supervised(_ sinks: [NamedSink] = []) async -> Supervised {
        let supervised = Supervised(furtherSinks: sinks)
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        return supervised
    }

    /// Two lines.
    private func aReportComesAndGoes(_ supervised: Supervised) async {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.takeDown(new, leaving: [old], at: Supervised.list)
        await supervised.sweep(times: 3)
    }

    private func numbers(_ sink: RecordingAlertSink) async -> [Int] { await sink.lines.map(\.sequence) }

    @Test(arguments: [true, false])
    func aSinkThatIsAddedIsNotToldThePast(byRestart: Bool) async throws {
        var supervised = await supervised()
        await aReportComesAndGoes(supervised)
        #expect(await numbers(supervised.log) == [1, 2])
        supervised.furtherSinks = [named(ledger)]
        if byRestart { try await supervised.restart() } else { await supervised.replaceSinks() }
        #expect(try await supervised.store.load().sinks.map(\.deliveredThrough) == [2, 2])
        await aReportComesAndGoes(supervised)
        #expect(await numbers(supervised.log) == [1, 2, 3, 4])
        #expect(await numbers(ledger) == [3, 4])
    }

    @Test(arguments: [true, false])
    func aSinkThatIsRemovedLosesItsMarkAndTheLogSaysWhatItHadNotGot(byRestart: Bool) async throws {
        var supervised = await supervised([named(ledger)])
        await ledger.fail(afterLines: 0)
        await aReportComesAndGoes(supervised)
        supervised.furtherSinks = []
        if byRestart { try await supervised.restart() } else { await supervised.replaceSinks() }
        #expect(try await supervised.store.load().sinks.map(\.name) == ["log"])
        #expect(supervised.messages.of("no longer configured").count == 1)
        #expect(supervised.messages.of("{lines_it_had_not_got=2 sink=ledger}").count == 1)
        #expect(try await supervised.status().monitor.sinks.map(\.name) == ["log"])
    }

    @Test func aSinkThatKeepsItsNameGoesOnInItsNewPlace() async throws {
        var supervised = await supervised([named(ledger)])
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep()
        await ledger.fail(afterLines: 0)
        await aReportComesAndGoes(supervised)
        let next = RecordingAlertSink()
        supervised.furtherSinks = [named(next)]
        await supervised.replaceSinks()
        #expect(await numbers(ledger) == [1])
        #expect(await numbers(next) == [2])
        #expect(supervised.messages.of("a sink works again").count == 1)
    }

    @Test func aSinkOfATypeThatThisVersionDoesNotKnowIsNamedAndKeptAndHoldsUpNobody() async throws {
        var supervised = await supervised()
        let pigeon = SinkMark(name: "roof", kind: "carrier-pigeon", deliveredThrough: 0)
        try await supervised.store.commit(StateChange(sinks: ["roof": pigeon]))
        try await supervised.restart()
        await aReportComesAndGoes(supervised)
        await supervised.replaceSinks()
        #expect(await numbers(supervised.log) == [1, 2])
        #expect(try await supervised.store.load().sinks.last == pigeon)
        #expect(supervised.messages.of("type=carrier-pigeon").count == 2)
        #expect(try await supervised.status().monitor.sinks.map(\.name) == ["log"])
    }

    @Test func aMarkAheadOfTheStoreIsNamedAndSetBackAndTheNextLineIsTold() async throws {
        var supervised = await supervised()
        let ahead = SinkMark(name: "log", kind: "log", deliveredThrough: 900)
        try await supervised.store.commit(StateChange(sinks: ["log": ahead]))
        try await supervised.restart()
        #expect(supervised.messages.of("through=900").count == 1)
        #expect(try await supervised.store.load().sinks.map(\.deliveredThrough) == [0])
        await aReportComesAndGoes(supervised)
        #expect(await numbers(supervised.log) == [1, 2])
    }

    @Test func aLogOfAnotherStoreHidesNoLine() async throws {
        let other = RecordingAlertSink()
        let past = await supervised([named(other)])
        await aReportComesAndGoes(past)
        await aReportComesAndGoes(past)
        #expect(await numbers(other) == [1, 2, 3, 4])
        // The same file under a new store, and full besides: it shows line 4, which is none of this store's.
        await other.fail(afterLines: 0)
        let supervised = await supervised([named(other)])
        await aReportComesAndGoes(supervised)
        await aReportComesAndGoes(supervised)
        await aReportComesAndGoes(supervised)
        await other.fail(afterLines: nil)
        supervised.clock.advance(by: 300)
        await supervised.tick()
        #expect(await numbers(other) == [1, 2, 3, 4] + Array(1...6))
    }
}
