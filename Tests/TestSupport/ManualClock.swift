package import FoundationEssentials
import Supervision

/// A clock that a test moves by hand; sleepers wake when it passes their instant.
package final class ManualClock: MonitorClock {
    private struct Sleeper {
        let id: Int
        let instant: Date
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Date
        /// How far time went on since the start, without the steps of the clock.
        var passed: TimeInterval = 0
        var nextID = 0
        var sleepers: [Sleeper] = []
        var cancelled: Set<Int> = []
    }

    private let state: Locked<State>

    private let isSteady: Bool

    /// - Parameter isSteady: Whether a steady clock runs beside it, by which steps show.
    package init(_ now: Date, isSteady: Bool = false) {
        self.isSteady = isSteady
        state = Locked(State(now: now))
    }

    package func now() -> Date {
        state.withLock { $0.now }
    }

    /// Moves the clock to `instant` and wakes everyone whose time has come.
    package func advance(to instant: Date) {
        let due = state.withLock { state in
            state.passed += max(0, instant.timeIntervalSince(state.now))
            state.now = max(state.now, instant)
            let due = state.sleepers.filter { $0.instant <= state.now }
            state.sleepers.removeAll { $0.instant <= state.now }
            return due
        }
        for sleeper in due {
            sleeper.continuation.resume()
        }
    }

    package func advance(by seconds: TimeInterval) {
        advance(to: now().addingTimeInterval(seconds))
    }

    /// Sets the clock without that any time passes, and wakes nobody.
    package func step(by seconds: TimeInterval) {
        state.withLock { $0.now = $0.now.addingTimeInterval(seconds) }
    }

    package func steady() -> TimeInterval? {
        isSteady ? state.withLock { $0.passed } : nil
    }

    package func sleep(until instant: Date) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enqueue(Sleeper(id: id, instant: instant, continuation: continuation))
            }
        } onCancel: {
            cancel(id)
        }
    }

    private func enqueue(_ sleeper: Sleeper) {
        enum Outcome { case wait, wake, cancel }
        let outcome = state.withLock { state -> Outcome in
            if state.cancelled.remove(sleeper.id) != nil { return .cancel }
            if sleeper.instant <= state.now { return .wake }
            state.sleepers.append(sleeper)
            return .wait
        }
        switch outcome {
        case .wait: break
        case .wake: sleeper.continuation.resume()
        case .cancel: sleeper.continuation.resume(throwing: CancellationError())
        }
    }

    private func cancel(_ id: Int) {
        let sleeper = state.withLock { state -> Sleeper? in
            guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else {
                state.cancelled.insert(id)
                return nil
            }
            return state.sleepers.remove(at: index)
        }
        sleeper?.continuation.resume(throwing: CancellationError())
    }
}
