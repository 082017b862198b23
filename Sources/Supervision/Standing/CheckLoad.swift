/// How much of the monitor the checks of a source take.
package struct CheckLoad: Hashable, Sendable {
    /// Whether they were slow so many times in a row that they wait in a lane of their own.
    package var isSlow = false
    /// What the last one left for the next, because it had taken all that one check may: pages and files that nobody
    /// looked at.
    package var left = 0

    package init() {}
}
