package import Supervision

/// A day that does not count, and why, in a line.
package struct SkippedDayText: Sendable {
    let day: SkippedDay

    package init(day: SkippedDay) {
        self.day = day
    }

    /// The day and the holiday to which it belongs.
    package func line(in language: Language) -> String {
        let reason = day.holiday ?? language.pick("休息日", "weekend")
        return language.pick("顺延跳过：", "Skipped: ") + "\(day.date) \(reason)"
    }
}
