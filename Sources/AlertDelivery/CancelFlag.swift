import Supervision

/// Says from another thread that nobody waits any more.
final class CancelFlag: Sendable {
    private let isSet = Locked(false)

    func set() { isSet.withLock { $0 = true } }

    /// Whether it was set since it was last asked; it is taken back by that.
    func take() -> Bool {
        isSet.withLock { value in
            defer { value = false }
            return value
        }
    }
}
