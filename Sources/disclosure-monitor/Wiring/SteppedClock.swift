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

    /// Lets real time pass, whatever this clock shows: nothing in a pass waits for an instant but limits on what hangs.
    func sleep(until instant: Date) async throws {
        try await Task.sleep(for: .seconds(1))
    }
}
