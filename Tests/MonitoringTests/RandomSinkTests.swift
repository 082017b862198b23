import Monitoring
import Supervision
import TestSupport
import Testing

/// Ticks, failures, restarts and changes of sinks in any order: what each sink has is a run of lines without gap or
/// repetition, from the line after which it was added.
struct RandomSinkTests {
    private struct DiskFull: Error {}

    /// A sink and what it must have in the end.
    private struct Expected {
        let sink = RecordingAlertSink()
        var name: String
        /// The last line that was told before it came.
        var start: Int
    }

    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-06")

    @Test(arguments: 1...12)
    func everySinkHasEveryLineSinceItCameOnceAndInOrder(_ seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var supervised = Supervised()
        var present: [Expected] = [Expected(name: "sink-0", start: 0)]
        var count = 1
        supervised.furtherSinks = Self.named(present)
        await supervised.replaceSinks()
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        for _ in 0..<120 {
            let store = supervised.store
            switch Int.random(in: 0..<10, using: &generator) {
            case 0...3:
                if Bool.random(using: &generator) {
                    supervised.site.publish([new, old], at: Supervised.list)
                } else {
                    supervised.site.takeDown(new, leaving: [old], at: Supervised.list)
                }
                await supervised.sweep()
            case 4:
                await present.randomElement(using: &generator)?.sink.fail(
                    afterLines: .random(in: 0...2, using: &generator)
                )
            case 5:
                await present.randomElement(using: &generator)?.sink.fail(afterLines: nil)
            case 6:
                await store.fail(with: DiskFull())
                await supervised.sweep()
                await store.fail(with: nil)
            case 7:
                supervised.power.cut(afterSteps: .random(in: 0...4, using: &generator))
                await supervised.monitor.sweep()
                supervised.power.cut(afterSteps: nil)
                try await supervised.restart()
            case 8 where present.count < 4:
                // What is decided and not committed would come before it.
                await supervised.tick()
                present.append(Expected(name: "sink-\(count)", start: try await store.load().lastSequence))
                count += 1
                supervised.furtherSinks = Self.named(present)
                await supervised.replaceSinks()
            default:
                supervised.clock.advance(by: 300)
                await supervised.tick()
            }
        }
        for expected in present { await expected.sink.fail(afterLines: nil) }
        supervised.clock.advance(by: 300)
        await supervised.tick()
        let last = try await supervised.store.load().lastSequence
        #expect(last > 3)
        #expect(await supervised.log.lines.map(\.sequence) == Array(1...last))
        for expected in present {
            #expect(await expected.sink.lines.map(\.sequence) == Array(expected.start..<last).map { $0 + 1 })
        }
        #expect(try await supervised.store.load().sinks.allSatisfy { $0.deliveredThrough == last && $0.lost == 0 })
    }

    private static func named(_ expected: [Expected]) -> [NamedSink] {
        expected.map { NamedSink(name: $0.name, kind: .file, sink: $0.sink) }
    }
}
