import FoundationEssentials
import Supervision

/// What waits to be told by its cause; it can be made anew from the alerts at any time.
struct TellingQueue {
    /// Groups of which an alert changed, and since when they wait for others.
    var groups: [AlertGroup: Date] = [:]
    /// Groups that are told and have become too small for one, since when.
    var dwindled: [AlertGroup: Date] = [:]
    /// Whose first look is not summed up yet, and when it began.
    var firstLooks: [SummaryJudgement.Addressee: Date] = [:]
    /// The alerts that came too thick, by their fingerprints.
    private(set) var withheld: Set<String> = []
    private var windowStart: Date?
    private var linesOfWindow = 0

    /// Whether one more alert may be told by itself; otherwise it is withheld until the window is over.
    mutating func takesLine(of fingerprint: String, at now: Date, within storm: TellingRules.Storm?) -> Bool {
        guard let storm else { return true }
        if windowStart == nil { windowStart = now }
        linesOfWindow += 1
        guard linesOfWindow > storm.mostLines else { return true }
        withheld.insert(fingerprint)
        return false
    }

    /// Ends a window that is over.
    ///
    /// - Returns: What was withheld in it.
    mutating func endWindow(at now: Date, of storm: TellingRules.Storm?) -> Set<String> {
        guard let storm, let start = windowStart, now.timeIntervalSince(start) >= storm.window else { return [] }
        defer {
            withheld = []
            windowStart = nil
            linesOfWindow = 0
        }
        return withheld
    }
}
