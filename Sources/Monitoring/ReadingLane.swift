import DequeModule
import Glibc
package import Supervision

/// Where pages are read: threads of their own, so that no page, however it is made, holds up what the monitor does
/// besides.
///
/// A thread cannot be ended from outside. A reading that takes too long is given up: whoever waits for it hears
/// `ReadingTooSlow`, another thread takes the place of the one that is stuck, and the same bytes are not read again. Its
/// task is cancelled, so that a reader that asks `Task.isCancelled` in its long loops ends soon.
package final class ReadingLane: Sendable {
    /// The lane of this process: the limits are of the machine, whoever reads.
    package static let shared = ReadingLane()

    private let limits: Limits
    private let state = Locked(State())

    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// How many threads are stuck in readings that were given up.
    package var abandonedThreads: Int { state.withLock { $0.abandoned } }

    /// Threads that one source may have at most, so that others find one.
    var share: Int { max(1, limits.threads / 2) }

    /// Runs `body` in a thread of the lane, and waits for it no longer than its limits allow, nor after this task is
    /// cancelled.
    ///
    /// - Parameter digest: Of the bytes that are read.
    package func read<Value: Sendable>(
        _ digest: ContentDigest,
        _ body: @escaping @Sendable () async -> Value
    ) async throws(ReadingTooSlow) -> Value {
        guard state.withLock({ !$0.isRefused(digest) && $0.capacity(limits) > 0 }) else { throw ReadingTooSlow() }
        let (values, answer) = AsyncStream<Value>.makeStream(bufferingPolicy: .bufferingOldest(1))
        let turns = ReadingTurns(in: self, of: digest) { answer.finish() }
        let task = Task(executorPreference: turns) {
            let value = await body()
            answer.yield(value)
            answer.finish()
            // It is needed for as long as the task has turns to take.
            withExtendedLifetime(turns) {}
        }
        answer.onTermination = { _ in task.cancel() }
        for await value in values { return value }
        throw ReadingTooSlow()
    }

    // MARK: Threads

    func enqueue(_ turn: ReadingTurns.Turn) {
        let needsThread = state.withLock { state in
            state.waiting.append(turn)
            return state.takesThread(limits)
        }
        if needsThread { startThread() }
    }

    private func startThread() {
        guard !start({ $0.takeTurns() }) else { return }
        let stranded = state.withLock { state in
            state.threads -= 1
            return state.threads == 0 ? state.waiting.map(\.turns) : []
        }
        for turns in stranded { turns.giveUp() }
    }

    /// Takes turns until none waits, or until the one that it takes is given up.
    private func takeTurns() {
        while let (number, turn) = nextTurn() {
            turn.run()
            guard hasEnded(number) else { return }
        }
    }

    private func nextTurn() -> (Int, ReadingTurns.Turn)? {
        let (next, needsWatch) = state.withLock { state -> ((Int, ReadingTurns.Turn)?, Bool) in
            guard state.threads <= state.capacity(limits), let turn = state.waiting.popFirst() else {
                state.threads -= 1
                return (nil, false)
            }
            state.lastTurn += 1
            state.running[state.lastTurn] = RunningTurn(turn.turns)
            defer { state.isWatched = true }
            return ((state.lastTurn, turn), !state.isWatched)
        }
        if needsWatch, !start({ $0.watch() }) { state.withLock { $0.isWatched = false } }
        return next
    }

    /// Whether the thread may take another turn; one that was given up meanwhile has lost its place, unless somebody has
    /// waited for one that is free.
    private func hasEnded(_ number: Int) -> Bool {
        state.withLock { state in
            if state.running.removeValue(forKey: number) != nil { return true }
            state.abandoned -= 1
            return state.takesThread(limits)
        }
    }

    /// Looks after the time of what is run, and ends when nothing has run for a while.
    private func watch() {
        let pause = min(0.1, limits.seconds / 4)
        var quietPauses = 0
        while quietPauses < 20 {
            usleep(UInt32(pause * 1e6))
            let (overdue, isQuiet) = state.withLock { state in
                let overdue = state.abandonOverdue(limits)
                let isQuiet = state.running.isEmpty
                if isQuiet, quietPauses == 19 { state.isWatched = false }
                return (overdue, isQuiet)
            }
            quietPauses = isQuiet ? quietPauses + 1 : 0
            for turns in overdue { turns.giveUp() }
            // In the places of those that are stuck, where somebody waits for one.
            for _ in overdue where state.withLock({ $0.takesThread(limits) }) { startThread() }
        }
    }

    /// Whether a thread could be started. Nobody waits for its end.
    private func start(_ run: @escaping @Sendable (ReadingLane) -> Void) -> Bool {
        final class Start: Sendable {
            let lane: ReadingLane
            let run: @Sendable (ReadingLane) -> Void

            init(_ lane: ReadingLane, _ run: @escaping @Sendable (ReadingLane) -> Void) {
                self.lane = lane
                self.run = run
            }
        }
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, limits.stackBytes)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        let start = Unmanaged.passRetained(Start(self, run))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread,
            &attributes,
            { context in
                guard let context else { return nil }
                let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
                start.run(start.lane)
                return nil
            },
            start.toOpaque()
        )
        if failure != 0 { start.release() }
        return failure == 0
    }
}
