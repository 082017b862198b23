import Supervision
import TestSupport
import Testing

/// The monitor measures its work: each thing once, and where it is done.
struct WorkMeterTests {
    private let report = SampleReport(Samples.bureau, 2025, "2026-01-05")

    @Test func checksReadingsJudgementsAndTheQueueAreMeasured() async {
        let supervised = Supervised(from: "2026-01-20")
        supervised.site.publish([report], at: Supervised.list)
        await supervised.sweep()
        let all = supervised.meter.measurements
        #expect(all.count { if case .check(.ok, _) = $0 { true } else { false } } == 1)
        #expect(all.count { if case .judging = $0 { true } else { false } } == 1)
        // The list, its article as a page, and the report in it.
        #expect(all.count { if case .parsing = $0 { true } else { false } } == 3)
        #expect(all.contains(.checkQueue(.running, 0)) && all.contains(.checkQueue(.scheduled, 1)))
    }

    @Test func eachLineIsCountedOnceAndOnceForEachSink() async {
        let ledger = NamedSink(name: "ledger", kind: .file, sink: RecordingAlertSink())
        let supervised = Supervised(from: "2026-02-02", furtherSinks: [ledger])
        supervised.site.publish([SampleReport(Samples.bureau, 2024, "2025-01-05")], at: Supervised.list)
        await supervised.sweep(times: 4)
        let lines = await supervised.log.lines.map(\.event)
        #expect(!lines.isEmpty)
        let all = supervised.meter.measurements
        #expect(all.compactMap { if case .line(let event) = $0 { event } else { nil } } == lines)
        for name in ["log", "ledger"] {
            let told = all.compactMap { measurement -> AlertEvent? in
                guard case .delivery(name, let event, let lag) = measurement, lag >= 0 else { return nil }
                return event
            }
            #expect(told == lines, "\(name)")
        }
    }

    @Test func howLongTheOldestLineWaitsIsKnownWhileASinkFails() async throws {
        let away = RecordingAlertSink()
        let ledger = NamedSink(name: "ledger", kind: .file, sink: away)
        let supervised = Supervised(from: "2026-02-02", furtherSinks: [ledger])
        await away.fail(afterLines: 0)
        supervised.site.publish([SampleReport(Samples.bureau, 2024, "2025-01-05")], at: Supervised.list)
        await supervised.sweep(times: 4)
        let first = try #require(await supervised.log.lines.first)
        let sinks = try await supervised.status().monitor.sinks
        #expect(sinks.first { $0.name == "ledger" }?.oldestWaiting == first.time)
        #expect(sinks.first { $0.name == "log" }?.oldestWaiting == nil)
        #expect(
            !supervised.meter.measurements.contains { if case .delivery("ledger", _, _) = $0 { true } else { false } }
        )
    }
}
