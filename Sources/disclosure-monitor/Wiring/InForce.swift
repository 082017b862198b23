import MonitorConfig
import Supervision

/// The configuration in force, shared by whoever changes it and whoever tells of it.
final class InForce: Sendable {
    private let running: Locked<RunningConfiguration>

    init(_ running: RunningConfiguration) {
        self.running = Locked(running)
    }

    var value: RunningConfiguration {
        get { running.withLock { $0 } }
        set { running.withLock { $0 = newValue } }
    }
}
