/// Tells when work that goes on for long has to let others have their turn.
struct Breath {
    private var last = ContinuousClock.now

    /// Whether the last pause was so long ago that another one is due; it counts as made then.
    var isDue: Bool {
        mutating get {
            let now = ContinuousClock.now
            guard now - last >= .milliseconds(20) else { return false }
            last = now
            return true
        }
    }
}
