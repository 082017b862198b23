/// How many lines a sink is given at once: fewer where its receiver refuses what it is given, down to the one that it will not
/// have.
struct BatchSize {
    /// Where nothing is refused.
    static let full = 200
    /// How often in a row a receiver refuses before it is the document that is wrong, and not the moment.
    private static let patience = 10

    private(set) var limit = full
    private var refusals = 0

    /// Whether it is being found out which line is refused.
    var isNarrowed: Bool { limit < Self.full }

    /// Notes that a batch of so many lines was refused; true where it was one line alone, for long enough.
    mutating func noteRefusal(of count: Int) -> Bool {
        refusals += 1
        guard refusals >= Self.patience else { return false }
        guard count > 1 else { return true }
        limit = count / 2
        return false
    }

    mutating func noteSuccess() {
        limit = min(Self.full, limit * 2)
        if limit == Self.full { refusals = 0 }
    }
}
