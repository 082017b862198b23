import Supervision
import Synchronization

/// Takes alert lines and counts them: a benchmark has nobody to tell.
final class CountingAlertSink: AlertSink {
    private let last = Atomic(0)

    func deliver(_ lines: [AlertLine]) async throws {
        if let line = lines.last { last.store(line.sequence, ordering: .relaxed) }
    }

    func lastDeliveredSequence() async -> Int? { last.load(ordering: .relaxed) }
}

/// Takes snapshots, which the monitor makes at the end of a sweep, and drops them.
struct IdleStatusSink: StatusSink {
    func publish(_ snapshot: StatusSnapshot) async throws {}
}
