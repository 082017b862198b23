package import FoundationEssentials

/// Whether the wall clock can be believed, by what else tells the time: a steady clock, which nobody sets, and the `Date`
/// that servers put into their answers (RFC 9110, section 6.6.1).
///
/// A clock that is wrong makes deadlines pass that have not, so nothing is judged by one. A pure value.
package struct ClockWatch: Sendable {
    /// Why the wall clock is not believed.
    package enum Doubt: Hashable, Sendable {
        /// It shows a time before the program was made.
        case beforeRelease
        /// It is so many hours ahead of most servers; behind them where that is negative.
        case againstServers(hours: Int)
        /// It went on by so many hours more than time did, and no server confirms it.
        case stepped(hours: Int)
    }

    /// A step that is told, in seconds: more than clocks are adjusted by in running.
    package static let toldStep: TimeInterval = 60
    /// How far a clock may be off without that anything is judged wrongly: deadlines have the grain of a day.
    package static let tolerance: TimeInterval = 86_400
    /// How long a step is doubted that too few servers speak of, in seconds: one whose own clock is wrong blinds nobody.
    private static let longestDoubt: TimeInterval = 86_400
    /// The servers that have to speak before they are believed more than the clock.
    private static let fewestServers = 3
    /// Of more servers nothing more is learnt.
    private static let mostServers = 512

    private let released: Date
    /// When both clocks were last read; nil before the first time.
    private var last: (wall: Date, steady: TimeInterval)?
    /// What each server's clock showed where the steady one would show nothing.
    private var servers: [String: Date] = [:]
    /// A step that nothing has confirmed yet, and when it was made by the steady clock.
    private var step: (seconds: TimeInterval, at: TimeInterval)?

    /// - Parameters:
    ///   - released: When the program was made: no clock that is right shows an earlier time.
    ///   - newest: The newest instant that the last run has left; a clock that is far from it has to be confirmed.
    package init(released: Date, newest: Date? = nil) {
        self.released = released
        if let newest { last = (newest, .nan) }
    }

    /// Reads both clocks.
    ///
    /// - Parameter steady: Seconds that nobody sets, since some beginning.
    /// - Returns: by how many seconds the wall clock was stepped since it was last read; nil where it was not.
    package mutating func read(wall: Date, steady: TimeInterval) -> TimeInterval? {
        defer { last = (wall, steady) }
        guard let last else { return nil }
        // Nobody knows how long the program was away: there, only a step that matters is one.
        let isFirst = last.steady.isNaN
        let seconds = wall.timeIntervalSince(last.wall) - (isFirst ? 0 : steady - last.steady)
        guard abs(seconds) > (isFirst ? Self.tolerance : Self.toldStep) else { return nil }
        let sum = (step?.seconds ?? 0) + seconds
        // A clock that is set back to where it was is as right as it was.
        step = abs(sum) > Self.tolerance ? (sum, steady) : nil
        return isFirst ? nil : seconds
    }

    /// Takes in what time it was for a server.
    ///
    /// - Parameter steady: What the steady clock showed when the server said so.
    package mutating func hear(_ date: Date, from server: String, steady: TimeInterval) {
        guard servers[server] != nil || servers.count < Self.mostServers else { return }
        servers[server] = date.addingTimeInterval(-steady)
        if Self.mostAreNear(ahead) { step = nil }
    }

    /// Why the wall clock, as it was last read, is not believed; nil where it is.
    package var doubt: Doubt? {
        guard let last, !last.steady.isNaN else { return nil }
        if last.wall < released { return .beforeRelease }
        let ahead = ahead
        if ahead.count >= Self.fewestServers, !Self.mostAreNear(ahead) {
            return .againstServers(hours: Self.hours(ahead.sorted()[ahead.count / 2]))
        }
        guard let step, !Self.mostAreNear(ahead) else { return nil }
        let isOld = last.steady - step.at > Self.longestDoubt
        return isOld ? nil : .stepped(hours: Self.hours(step.seconds))
    }

    /// By how many seconds the wall clock is ahead of each server that was heard.
    private var ahead: [TimeInterval] {
        guard let last, !last.steady.isNaN else { return [] }
        return servers.values.map { last.wall.timeIntervalSince($0.addingTimeInterval(last.steady)) }
    }

    private static func hours(_ seconds: TimeInterval) -> Int { Int((seconds / 3600).rounded()) }

    private static func mostAreNear(_ ahead: [TimeInterval]) -> Bool {
        !ahead.isEmpty && ahead.count { abs($0) <= tolerance } * 2 >= ahead.count
    }
}

extension ClockWatch.Doubt {
    /// Why, in words.
    package var text: LocalizedText {
        switch self {
        case .beforeRelease:
            LocalizedText(
                chinese: "所示时间早于本程序的发布时间",
                english: "it shows a time before this program was made"
            )
        case .againstServers(let hours):
            LocalizedText(
                chinese: "比多数服务器\(hours < 0 ? "慢" : "快")\(abs(hours))小时",
                english: "it is \(abs(hours)) hours \(hours < 0 ? "behind" : "ahead of") the time of most servers"
            )
        case .stepped(let hours):
            LocalizedText(
                chinese: "被\(hours < 0 ? "拨回" : "拨快")\(abs(hours))小时，未获任何服务器证实",
                english: "it went \(hours < 0 ? "back" : "on") by \(abs(hours)) hours, which no server confirms"
            )
        }
    }
}
