package import Supervision

/// An alert log that keeps its lines, and fails when asked to.
package actor RecordingAlertSink: AlertSink {
    /// The lines as they were written.
    package private(set) var lines: [AlertLine] = []
    /// How often it was asked to write.
    package private(set) var attempts = 0
    private var linesBeforeFailure: Int?
    private let knowsWhatItWrote: Bool

    package init(knowsWhatItWrote: Bool = true) {
        self.knowsWhatItWrote = knowsWhatItWrote
    }

    /// Lets every delivery fail after this many more lines; nil ends that.
    package func fail(afterLines count: Int?) {
        linesBeforeFailure = count
    }

    package func deliver(_ lines: [AlertLine]) throws {
        attempts += 1
        for line in lines {
            if let left = linesBeforeFailure {
                guard left > 0 else { throw OutputFull() }
                linesBeforeFailure = left - 1
            }
            self.lines.append(line)
        }
    }

    package func lastDeliveredSequence() -> Int? {
        knowsWhatItWrote ? lines.last?.sequence : nil
    }

    package struct OutputFull: Error {
        package init() {}
    }
}
