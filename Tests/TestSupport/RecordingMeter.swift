package import Supervision

/// Keeps every measurement, for tests of what is measured.
package final class RecordingMeter: WorkMeter {
    private let all = Locked<[WorkMeasurement]>([])

    package init() {}

    package func note(_ measurement: WorkMeasurement) { all.withLock { $0.append(measurement) } }

    /// In the order in which they came.
    package var measurements: [WorkMeasurement] { all.withLock { $0 } }
}
