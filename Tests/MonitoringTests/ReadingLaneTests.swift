import Monitoring
import SuiteTags
import Supervision
import Testing

/// Readings that end, that do not, and what others notice of that.
@Suite(.tags(.wallClock))
struct ReadingLaneTests {
    private func digest(_ number: UInt64) -> ContentDigest { ContentDigest(high: 1, low: number) }

    private func lane(
        seconds: Double = 0.05,
        elapsedSeconds: Double = 600,
        threads: Int = 1,
        abandoned: Int = 2
    ) -> ReadingLane {
        var limits = ReadingLane.Limits()
        limits.seconds = seconds
        limits.elapsedSeconds = elapsedSeconds
        limits.threads = threads
        limits.abandoned = abandoned
        return ReadingLane(limits: limits)
    }

    /// Burns CPU time until `hasEnded` says so, whatever becomes of the task.
    private static func burn(until hasEnded: Locked<Bool>) {
        while !hasEnded.withLock({ $0 }) {}
    }

    @Test func everyReadingOfManyAtOnceHasItsOwnValue() async throws {
        let lane = lane(threads: 3)
        let sum = try await withThrowingTaskGroup(of: UInt64.self) { group in
            for number in 1...1_000 as ClosedRange<UInt64> {
                group.addTask {
                    try await lane.read(digest(number)) {
                        await Task.yield()
                        return number
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 500_500)
        #expect(lane.abandonedThreads == 0)
    }

    @Test func aReadingThatNeverEndsIsGivenUpAndOthersAreReadMeanwhile() async throws {
        let hasEnded = Locked(false)
        defer { hasEnded.withLock { $0 = true } }
        let lane = lane()
        await #expect(throws: ReadingTooSlow()) { try await lane.read(digest(1)) { Self.burn(until: hasEnded) } }
        #expect(lane.abandonedThreads == 1)
        #expect(try await lane.read(digest(2)) { 7 } == 7)
    }

    @Test func theSameBytesAreNotReadAgainWhenTheyWereTooSlowOnce() async throws {
        let lane = lane()
        await #expect(throws: ReadingTooSlow()) { try await lane.read(digest(1)) { while !Task.isCancelled {} } }
        let wasRead = Locked(false)
        await #expect(throws: ReadingTooSlow()) {
            try await lane.read(digest(1)) { wasRead.withLock { $0 = true } }
        }
        #expect(!wasRead.withLock { $0 })
    }

    @Test func aReaderThatAsksWhetherItIsGivenUpFreesItsThread() async throws {
        let lane = lane()
        await #expect(throws: ReadingTooSlow()) { try await lane.read(digest(1)) { while !Task.isCancelled {} } }
        while lane.abandonedThreads > 0 { await Task.yield() }
        #expect(try await lane.read(digest(2)) { 7 } == 7)
    }

    @Test func aReadingThatHoldsItsThreadForTooLongIsGivenUpWhateverItBurns() async throws {
        let lane = lane(seconds: 600, elapsedSeconds: 0.1)
        await #expect(throws: ReadingTooSlow()) { try await lane.read(digest(1)) { while !Task.isCancelled {} } }
    }

    @Test func whereEveryThreadIsStuckAllAreToldAndNobodyWaits() async throws {
        let hasEnded = Locked(false)
        let lane = lane(threads: 1, abandoned: 0)
        let stuck = Task { try await lane.read(digest(1)) { Self.burn(until: hasEnded) } }
        let behind = Task { try await lane.read(digest(2)) { 7 } }
        await #expect(throws: ReadingTooSlow()) { try await stuck.value }
        _ = try? await behind.value
        await #expect(throws: ReadingTooSlow()) { try await lane.read(digest(3)) { 7 } }
        hasEnded.withLock { $0 = true }
        while lane.abandonedThreads > 0 { await Task.yield() }
        #expect(try await lane.read(digest(3)) { 7 } == 7)
    }

    @Test func whoIsCancelledWaitsForNoReader() async throws {
        let lane = lane(seconds: 600)
        let (starts, started) = AsyncStream<Void>.makeStream()
        let hasEnded = Locked(false)
        let waiting = Task {
            try await lane.read(digest(1)) {
                started.finish()
                Self.burn(until: hasEnded)
            }
        }
        for await _ in starts {}
        waiting.cancel()
        await #expect(throws: ReadingTooSlow()) { try await waiting.value }
        hasEnded.withLock { $0 = true }
    }
}
