package import FoundationEssentials

/// What a sink is told now of the lines that it has not had: a decision about values.
package struct DeliveryPlan: Sendable {
    /// The lines to tell in one message, in order; empty where there is nothing to tell now.
    package private(set) var message: [AlertLine] = []
    /// Which group of lines the message is of.
    package private(set) var group = ""
    /// The number up to which every line is done with, before the message is told: had, or not meant for this sink.
    package private(set) var settledThrough: Int
    /// When there is something to tell next; nil where nothing waits.
    package private(set) var lookAt: Date?
    /// The numbers of lines that are done with though lines before them wait.
    private var settled: Set<Int> = []
    private let sequences: [Int]

    /// What the plan rests on beside the lines.
    package struct Basis: Sendable {
        /// The sink's name.
        package var sink: String
        /// Whether routes say what it is told; the alert log is told everything.
        package var isRouted = true
        /// Who is told what.
        package var routes = RouteTree()
        /// What its receiver wants in one message at a set hour, whatever routes say.
        package var digest = MailReceiver.Digest.none
        /// Whom lines may be about.
        package var watchlist: Watchlist
        /// The time by which days begin.
        package var time: CivilTime
        /// The calendar of working days.
        package var calendar: WorkingCalendar?

        package init(sink: String, watchlist: Watchlist, time: CivilTime, calendar: WorkingCalendar? = nil) {
            self.sink = sink
            self.watchlist = watchlist
            self.time = time
            self.calendar = calendar
        }

        /// When the sink is told of a line; nil where it is not.
        func timing(of line: AlertLine) -> RouteTiming? {
            guard isRouted else { return RouteTiming() }
            guard var timing = routes.timing(of: line, to: sink, on: watchlist) else { return nil }
            let isReminder = line.event == .alertReminder || line.event == .alertDigest
            if isReminder, !timing.tellsReminders { return nil }
            if digest != .none { timing.digest = digest }
            return timing
        }
    }

    /// How the sink stands.
    package struct Progress: Sendable {
        /// See `SinkMark.deliveredThrough`.
        package var deliveredThrough: Int
        /// See `SinkMark.sentAhead`.
        package var sentAhead: Set<Int> = []
        /// See `SinkMark.offered`.
        package var offered: [Int] = []
        /// When each group was last told.
        package var told: [String: Date] = [:]

        package init(deliveredThrough: Int) { self.deliveredThrough = deliveredThrough }
    }

    /// - Parameters:
    ///   - lines: The lines behind the mark, in order, or the oldest of them; what the sink has had is left out.
    ///   - limit: The most lines of a message.
    package init(_ lines: [AlertLine], of basis: Basis, _ progress: Progress, at now: Date, limit: Int) {
        let lines = lines.filter { $0.sequence > progress.deliveredThrough }
        sequences = lines.map(\.sequence)
        settledThrough = progress.deliveredThrough
        var groups: [Waiting] = []
        var places: [Waiting.Key: Int] = [:]
        for line in lines {
            guard !progress.sentAhead.contains(line.sequence), let timing = basis.timing(of: line) else {
                settled.insert(line.sequence)
                continue
            }
            let key = Waiting.Key(group: timing.group(of: line), timing: timing)
            if let place = places[key] {
                groups[place].lines.append(line)
            } else {
                places[key] = groups.count
                groups.append(Self.waiting(line, key, basis, progress, now))
            }
        }
        settledThrough = settledThrough(with: [])
        choose(from: groups, offered: Set(progress.offered), at: now, limit: limit)
    }

    /// The number up to which every line is done with when `sent` was told as well.
    package func settledThrough(with sent: [Int]) -> Int {
        let done = settled.union(sent)
        var through = settledThrough
        for sequence in sequences {
            guard done.contains(sequence) else { break }
            through = max(through, sequence)
        }
        return through
    }

    /// Lines that are told together, and when.
    private struct Waiting {
        struct Key: Hashable {
            let group: String
            let timing: RouteTiming
        }

        let group: String
        let due: Date
        var lines: [AlertLine]
    }

    /// The group of which `line` is the first.
    private static func waiting(
        _ line: AlertLine,
        _ key: Waiting.Key,
        _ basis: Basis,
        _ progress: Progress,
        _ now: Date
    ) -> Waiting {
        let timing = key.timing
        guard !timing.isAtOnce else { return Waiting(group: key.group, due: .distantPast, lines: [line]) }
        var due = line.time.addingTimeInterval(timing.groupWait)
        if let told = progress.told[key.group] { due = max(due, told.addingTimeInterval(timing.groupInterval)) }
        due = timing.opening(from: due, in: basis.time, by: basis.calendar)
        // What was due in the night is due when people may be told, and not in the night that follows.
        if due <= now { due = max(due, timing.opening(now, basis)) }
        return Waiting(group: key.group, due: due, lines: [line])
    }

    /// What was begun goes first, as it was; then the group whose first line is the oldest.
    private mutating func choose(from groups: [Waiting], offered: Set<Int>, at now: Date, limit: Int) {
        for waiting in groups {
            let begun = waiting.lines.filter { offered.contains($0.sequence) }
            guard !begun.isEmpty else { continue }
            message = Array(begun.prefix(limit))
            group = waiting.group
            return
        }
        if let ready = groups.first(where: { $0.due <= now }) {
            message = Array(ready.lines.prefix(limit))
            group = ready.group
        } else {
            lookAt = groups.map(\.due).min()
        }
    }
}

extension RouteTiming {
    /// When people may be told who may be told now, but for quiet hours and holidays.
    fileprivate func opening(_ now: Date, _ basis: DeliveryPlan.Basis) -> Date {
        var timing = self
        timing.digest = .none
        return timing.opening(from: now, in: basis.time, by: basis.calendar)
    }
}
