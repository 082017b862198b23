import Supervision

/// How many drafts are reviewed at once: few, so that nobody who hands in many keeps the monitor from its work.
final class DraftGate: Sendable {
    /// The most bytes of a form with a draft. Reports come to a few megabytes; the readers of files refuse more than 32 MiB.
    static let longest = 24 << 20
    /// The most drafts at once.
    static let most = 2
    /// After how many seconds whoever is turned away comes again.
    static let pause = 20

    private let running = Locked(0)

    /// Takes a place; false where there is none left.
    func enter() -> Bool {
        running.withLock { running in
            guard running < Self.most else { return false }
            running += 1
            return true
        }
    }

    /// Gives the place back.
    func leave() {
        running.withLock { $0 -= 1 }
    }
}
