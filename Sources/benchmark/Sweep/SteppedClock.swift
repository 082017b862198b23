import FoundationEssentials
import Supervision
import Synchronization

/// The clock of a run: it stands still during a sweep and is moved on between two.
final class SteppedClock: MonitorClock {
    private let instant: Mutex<Date>

    init(_ start: Date) {
        instant = Mutex(start)
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
