package import FoundationEssentials

/// When somebody is told of lines that a route takes.
package struct RouteTiming: Hashable, Sendable {
    /// What lines have in common that are told in one message; empty: all of them are.
    package var groupBy: [GroupKey] = []
    /// How long the first line of a message waits for others, in seconds.
    package var groupWait: TimeInterval = 0
    /// How long at least it is from one message of a group to the next, in seconds.
    package var groupInterval: TimeInterval = 0
    /// Whether what stands is told again.
    package var tellsReminders = true
    /// The part of the day in which nobody is told.
    package var quietHours: QuietHours?
    /// Whether people are told on working days alone, by the calendar.
    package var onlyWorkingDays = false
    /// What is told in one message at a set hour.
    package var digest = MailReceiver.Digest.none

    package init() {}

    /// What lines may have in common.
    package enum GroupKey: String, Hashable, Sendable, CaseIterable {
        case cause, agency, jurisdiction
    }

    /// From one hour of the day to another, over midnight where the first is the later one.
    package struct QuietHours: Hashable, Sendable {
        /// Minutes after midnight.
        package var from: Int
        /// Minutes after midnight; this minute is loud again.
        package var to: Int

        package init(from: Int, to: Int) {
            self.from = from
            self.to = to
        }

        func contains(_ minute: Int) -> Bool {
            from <= to ? (from..<to).contains(minute) : minute >= from || minute < to
        }
    }

    /// Whether it holds lines back at any time.
    var isAtOnce: Bool {
        groupBy.isEmpty && groupWait == 0 && groupInterval == 0 && quietHours == nil && !onlyWorkingDays
            && digest == .none
    }

    /// By what a line is grouped, as a text.
    func group(of line: AlertLine) -> String {
        groupBy.map { key in
            switch key {
            case .cause: line.finding.group.map { "\($0)" } ?? line.finding.rule.rawValue
            case .agency: line.finding.agency?.rawValue ?? ""
            case .jurisdiction: line.concerned.jurisdiction?.rawValue ?? ""
            }
        }.joined(separator: "\u{1F}")
    }

    /// The first moment from `instant` on at which people may be told.
    ///
    /// - Parameter calendar: By which days are working days; where it does not know a day, its weekday counts.
    package func opening(from instant: Date, in time: CivilTime, by calendar: WorkingCalendar?) -> Date {
        var moment = digest == .none ? instant : digestMoment(after: instant, in: time)
        // A long holiday with its nights.
        for _ in 0..<100 {
            let day = time.date(at: moment)
            if onlyWorkingDays, let calendar, !calendar.isWorkingDay(day) {
                moment = time.end(of: day)
            } else if let quiet = quietHours, quiet.contains(Self.minute(of: moment, in: time)) {
                moment = end(of: quiet, from: moment, in: time)
            } else {
                return moment
            }
        }
        return moment
    }

    private func end(of quiet: QuietHours, from moment: Date, in time: CivilTime) -> Date {
        let start = time.start(of: time.date(at: moment))
        let isNight = quiet.from > quiet.to && Self.minute(of: moment, in: time) >= quiet.from
        let first = isNight ? time.end(of: time.date(at: moment)) : start
        return first.addingTimeInterval(TimeInterval(quiet.to * 60))
    }

    /// The next morning at eight, of any day or of a Monday.
    private func digestMoment(after instant: Date, in time: CivilTime) -> Date {
        var day = time.date(at: instant)
        while true {
            let moment = time.start(of: day).addingTimeInterval(8 * 3600)
            if moment > instant, digest == .daily || day.weekday == .monday { return moment }
            day = day.adding(days: 1)
        }
    }

    private static func minute(of instant: Date, in time: CivilTime) -> Int {
        Int(instant.timeIntervalSince(time.start(of: time.date(at: instant)))) / 60
    }
}
