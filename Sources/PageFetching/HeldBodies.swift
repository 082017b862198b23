import Supervision

/// Counts the bytes of bodies that were handed over and that nobody has let go yet, so that fetching does not outrun
/// reading: without it, a sweep of ten thousand pages would lie in memory before the first hundred are read.
final class HeldBodies: Sendable {
    private let bytes = Locked(0)
    private let limit = Locked(0)
    private let wake: @Sendable () -> Void

    /// - Parameter wake: Called where bodies were let go and fetching may go on.
    init(limit: Int, wake: @escaping @Sendable () -> Void) {
        self.wake = wake
        self.limit.withLock { $0 = limit }
    }

    func update(limit: Int) {
        self.limit.withLock { $0 = limit }
    }

    /// Whether nothing more should be started while anything runs.
    var areTooMany: Bool {
        let limit = limit.withLock { $0 }
        return bytes.withLock { $0 >= limit }
    }

    func hold(_ count: Int) {
        bytes.withLock { $0 += count }
    }

    func release(_ count: Int) {
        let wereTooMany = areTooMany
        bytes.withLock { $0 -= count }
        if wereTooMany, !areTooMany { wake() }
    }
}
