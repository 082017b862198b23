import Supervision

/// Ends the power after a number of steps, as a kill would: what was done by then is done, and nothing after it.
package final class PowerSwitch: Sendable {
    private let stepsLeft = Locked<Int?>(nil)

    package init() {}

    /// Lets this many steps happen and none after them; nil lets all of them happen.
    package func cut(afterSteps count: Int?) {
        stepsLeft.withLock { $0 = count }
    }

    package var isCutShort: Bool { stepsLeft.withLock { $0 == 0 } }

    func step() throws {
        try stepsLeft.withLock { left in
            guard let count = left else { return }
            guard count > 0 else { throw PowerLost() }
            left = count - 1
        }
    }

    package struct PowerLost: Error {}
}
