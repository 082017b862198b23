package import Supervision

/// Keeps every status that was published, and fails when asked to.
package actor RecordingStatusSink: StatusSink {
    package private(set) var snapshots: [StatusSnapshot] = []
    private var failure: (any Error)?

    package init() {}

    package func fail(with error: (any Error)?) {
        failure = error
    }

    package func publish(_ snapshot: StatusSnapshot) throws {
        if let failure { throw failure }
        snapshots.append(snapshot)
    }
}
