import Supervision

/// Something that is done now and then, by the machine's own time; the first time at once.
struct Turn: Sendable {
    private let pause: Duration
    private let last = Locked<ContinuousClock.Instant?>(nil)

    init(every pause: Duration) {
        self.pause = pause
    }

    /// Whether it is time; whoever is told so does it.
    func isDue() -> Bool {
        let now = ContinuousClock.now
        return last.withLock { last in
            if let last, now < last + pause { return false }
            last = now
            return true
        }
    }
}
