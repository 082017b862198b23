import FoundationEssentials
import Supervision

/// A clock that is moved in steps, for a pass that looks twice without waiting.
final class SteppedClock: MonitorClock {
    private let instant: Locked<Date>

    init(_ start: Date) {
        instant = Locked(start)
    }

    func now() -> Date { instant.withLock { $0 } }

    func advance(by seconds: TimeInterval) {
        instant.withLock { $0 = $0.addingTimeInterval(seconds) }
    }

    func sleep(until instant: Date) async throws {
        try Task.checkCancellation()
        self.instant.withLock { $0 = max($0, instant) }
    }
}
