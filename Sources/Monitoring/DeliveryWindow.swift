import Supervision

/// The lines behind a sink's mark that were read from the store, while it is told them message by message: of many groups
/// each message is a few lines of them, and reading all of them for each would take longer than telling them.
struct DeliveryWindow {
    /// In order; those that the sink has had meanwhile are among them.
    private(set) var lines: [AlertLine] = []
    /// The number of the last line that was in the store when they were read.
    private(set) var end = 0
    /// The mark behind which they were read.
    private var start = 0

    /// Nothing was read yet.
    init() {}

    init(_ lines: [AlertLine], after start: Int, end: Int) {
        self.lines = lines
        self.start = start
        self.end = end
    }

    /// Whether the store is to be read again: nothing is left, or less than half of `size` where there would be more.
    ///
    /// - Parameter end: The number of the last line that is in the store now.
    func isUsedUp(by progress: SinkProgress, size: Int, end: Int) -> Bool {
        let left = lines.count { $0.sequence > progress.deliveredThrough && !progress.sentAhead.contains($0.sequence) }
        return left == 0 || 2 * left < size && (progress.deliveredThrough > start || end > self.end)
    }
}
