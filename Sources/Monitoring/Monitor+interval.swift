import FoundationEssentials
import Supervision

extension Monitor {
    /// Sources are looked at within the interval that is in force, though the next check was set by a longer one.
    ///
    /// One that failed keeps the pause of its failures: the site may have asked for it.
    func bringChecksForward() {
        for source in rules.watchlist.sources {
            guard var state = ledger.states[source.id], state.consecutiveFailures == 0, let last = state.lastAttempt
            else { continue }
            let next = last.addingTimeInterval(rules.policy.checkInterval)
            guard next < state.nextCheck else { continue }
            state.nextCheck = next
            ledger.record(state)
        }
    }
}
