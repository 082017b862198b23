import Glibc

/// A turn that a thread runs, and what it has cost.
///
/// Made in the thread that runs it, and asked only while that thread lives: the clock of its CPU time ends with it.
struct RunningTurn: Sendable {
    let turns: ReadingTurns
    private let clock: clockid_t
    private let usedBefore: Double
    private let startedAt: Double

    init(_ turns: ReadingTurns) {
        self.turns = turns
        var clock = clockid_t()
        pthread_getcpuclockid(pthread_self(), &clock)
        self.clock = clock
        usedBefore = Self.seconds(of: clock)
        startedAt = Self.seconds(of: CLOCK_MONOTONIC)
    }

    func isOverdue(_ limits: ReadingLane.Limits) -> Bool {
        Self.seconds(of: clock) - usedBefore > limits.seconds
            || Self.seconds(of: CLOCK_MONOTONIC) - startedAt > limits.elapsedSeconds
    }

    private static func seconds(of clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
