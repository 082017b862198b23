import FoundationEssentials
import Supervision

/// The clock of a run: the wall clock, or one that starts elsewhere and runs faster, so that deadlines can be watched.
struct ScaledClock: MonitorClock {
    private let start: Date
    private let startedAt: ContinuousClock.Instant
    /// Seconds of this clock in one real second.
    let rate: Double
    private let isWallClock: Bool

    /// - Parameters:
    ///   - start: What the clock shows now; nil: the wall clock's time.
    ///   - rate: How many times as fast as real time it runs.
    init(start: Date? = nil, rate: Double = 1) {
        self.start = start ?? Date()
        self.rate = rate
        startedAt = ContinuousClock.now
        isWallClock = start == nil && rate == 1
    }

    func now() -> Date {
        if isWallClock { return Date() }
        let elapsed = ContinuousClock.now - startedAt
        return start.addingTimeInterval(elapsed / .seconds(1) * rate)
    }

    /// Servers share no other time than the wall clock's.
    func steady() -> TimeInterval? {
        isWallClock ? (ContinuousClock.now - startedAt) / .seconds(1) : nil
    }

    func sleep(until instant: Date) async throws {
        let seconds = instant.timeIntervalSince(now()) / rate
        // The wall clock may be set back or forth; nobody sleeps through that for more than a second.
        try await Task.sleep(for: .seconds(min(max(seconds, 0), 1)), tolerance: .milliseconds(20))
    }
}
