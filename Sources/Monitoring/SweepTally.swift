import FoundationEssentials
import Supervision

/// What the checks came to since every page was last looked at once: one line of the program's own log for each round.
struct SweepTally {
    private(set) var pages = 0
    private(set) var new = 0
    private(set) var changed = 0
    private(set) var failed = 0
    private var start: Date?

    mutating func note(_ evaluation: SourceEvaluation, after previous: SourceState, at now: Date) {
        start = start ?? now
        pages += 1
        new += evaluation.notices.count { $0.event == .reportNew }
        if evaluation.state.lastChange != previous.lastChange { changed += 1 }
        if evaluation.state.standing != .ok { failed += 1 }
    }

    /// Ends the round where it has as many checks as there are pages, or has taken as long as a round may.
    ///
    /// - Returns: The fields of the line; nil where the round goes on.
    mutating func ended(pages all: Int, within interval: TimeInterval, at now: Date) -> [(String, String)]? {
        guard pages > 0, let start, pages >= all || now.timeIntervalSince(start) >= interval else { return nil }
        defer { self = SweepTally() }
        return [
            ("pages", "\(pages)"), ("new", "\(new)"), ("changed", "\(changed)"), ("failed", "\(failed)"),
            ("seconds", "\(Int(now.timeIntervalSince(start)))"),
        ]
    }
}
