import CCurl
import Supervision

/// What other threads ask of the thread of the transfers, in order.
final class TransferCommands: Sendable {
    enum Command: Sendable {
        case start(PendingRequest)
        case cancel(UInt64)
        case update(FetchPolicy)
    }

    /// What the thread finds when it looks.
    struct Taken: Sendable {
        let commands: [Command]
        let isStopping: Bool
    }

    private struct State {
        var commands: [Command] = []
        /// Set while the thread can be woken.
        var multi: UnsafeMutableRawPointer?
        var isStopping = false
        var hasEnded = false
        var awaitingEnd: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Locked(State())

    /// Leaves a command and wakes the thread where it may be asleep; false where it is stopping and takes none.
    func post(_ command: Command) -> Bool {
        state.withLock { state in
            guard !state.isStopping else { return false }
            if state.commands.isEmpty, let multi = state.multi { curl_multi_wakeup(multi) }
            state.commands.append(command)
            return true
        }
    }

    /// Has the thread look around.
    func wake() {
        state.withLock { state in
            if let multi = state.multi { curl_multi_wakeup(multi) }
        }
    }

    /// Asks the thread to end everything and itself.
    func stop() {
        state.withLock { state in
            guard !state.isStopping else { return }
            state.isStopping = true
            if let multi = state.multi { curl_multi_wakeup(multi) }
        }
    }

    /// Returns when the thread has ended everything.
    func waitForEnd() async {
        await withCheckedContinuation { continuation in
            let hasEnded = state.withLock { state in
                if !state.hasEnded { state.awaitingEnd.append(continuation) }
                return state.hasEnded
            }
            if hasEnded { continuation.resume() }
        }
    }

    /// Takes all commands. To be called by the thread alone, as are the next two.
    func take() -> Taken {
        state.withLock { state in
            var commands: [Command] = []
            swap(&commands, &state.commands)
            return Taken(commands: commands, isStopping: state.isStopping)
        }
    }

    func open(waking multi: UnsafeMutableRawPointer) {
        state.withLock { $0.multi = multi }
    }

    /// To be called before the multi handle goes: nothing wakes it from here on.
    func close() {
        state.withLock { $0.multi = nil }
    }

    func end() {
        let waiting = state.withLock { state in
            state.hasEnded = true
            let waiting = state.awaitingEnd
            state.awaitingEnd = []
            return waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
