import Supervision

/// A sink whose writes do not end before it is released.
actor HangingAlertSink: AlertSink {
    private(set) var lines: [AlertLine] = []
    private var isReleased = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func deliver(_ lines: [AlertLine]) async {
        if !isReleased {
            await withCheckedContinuation { waiting.append($0) }
        }
        self.lines += lines
    }

    func lastDeliveredSequence() -> Int? { lines.last?.sequence }

    func release() {
        isReleased = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
