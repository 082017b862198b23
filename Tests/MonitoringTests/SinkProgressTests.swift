import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// When a sink is tried, as a decision about values.
struct SinkProgressTests {
    private struct Full: Error {}

    private let start = Samples.instant("2026-01-05")

    private func progress(through sequence: Int = 3) -> SinkProgress {
        var progress = SinkProgress(
            NamedSink(name: "ledger", kind: .file, sink: RecordingAlertSink()),
            mark: SinkMark(name: "ledger", kind: "file", deliveredThrough: sequence)
        )
        progress.noteOpened()
        return progress
    }

    @Test func aSinkThatHasEverythingIsLeftAlone() {
        #expect(!progress().isDue(at: start, end: 3))
        #expect(progress().isDue(at: start, end: 4))
    }

    @Test func thePausesDoubleUpToFiveMinutesOfRealTimeAndNeverEnd() {
        var progress = progress()
        var now = start
        let pauses = (0..<1000).map { _ -> TimeInterval in
            _ = progress.noteFailure(Full(), at: now, second: 10)
            let pause = progress.failure.map { $0.retryAt.timeIntervalSince(now) } ?? 0
            now = now.addingTimeInterval(pause)
            return pause / 10
        }
        #expect(pauses.prefix(10) == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300])
        #expect(pauses.dropFirst(10).allSatisfy { $0 == 300 })
        #expect(progress.failure?.since == start)
        #expect(progress.isDue(at: now, end: 4))
    }

    @Test func aClockThatIsSetBackDoesNotMakeASinkWaitForTheOldTime() {
        var progress = progress()
        _ = progress.noteFailure(Full(), at: start, second: 1)
        #expect(!progress.isDue(at: start, end: 4))
        #expect(progress.isDue(at: start.addingTimeInterval(-86_400), end: 4))
    }

    @Test func anOutputThatIsOpenedAnewIsTriedAtOnce() {
        var progress = progress()
        _ = progress.noteFailure(Full(), at: start, second: 1)
        progress.reopen()
        #expect(progress.isDue(at: start, end: 3))
    }

    @Test func whatTheStoreNoLongerHasIsLostAndCounted() {
        var progress = progress(through: 3)
        progress.noteOldest(4)
        #expect(progress.lost == 0)
        progress.noteOldest(10)
        #expect(progress.lost == 6 && progress.deliveredThrough == 9)
    }

    @Test func whatASinkShowsCountsWhereItIsNewAndOfThisStore() {
        var progress = progress(through: 3)
        progress.noteShown(900, upTo: 10)
        #expect(progress.deliveredThrough == 3)
        progress.noteShown(900, upTo: 1000)
        #expect(progress.deliveredThrough == 3)
        progress.noteShown(5, upTo: 10)
        #expect(progress.deliveredThrough == 5)
    }
}
